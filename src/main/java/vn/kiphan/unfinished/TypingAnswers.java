package vn.kiphan.unfinished;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.catalogue.Shape;
import vn.kiphan.entering.EntryPlaces.Spot;
import vn.kiphan.entering.TypedFields;
import vn.kiphan.shared.Days;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;

/** Answers the script of an entry's form, as {@code src/docs/saving.md} describes it. */
@Component
class TypingAnswers {

    /** The longest text that is kept, right or wrong; the database allows it too. */
    static final int LONGEST = 4_000;

    private final UnfinishedDesk desk;
    private final MessageSource messages;
    private final Days days;

    TypingAnswers(UnfinishedDesk desk, MessageSource messages, Days days) {
        this.desk = desk;
        this.messages = messages;
        this.days = days;
    }

    ResponseEntity<Map<String, String>> save(
            Spot spot, String shape, String field, String text, String seen, SignedInPerson person) {
        if (!TypedFields.known(field)
                || Shape.named(shape.toLowerCase(Locale.ROOT)).isEmpty()) {
            throw new NotFound();
        }
        String plain = TypedFields.plain(text);
        if (plain.length() > LONGEST) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .body(Map.of("said", say("unfinished.long", LONGEST)));
        }
        Saved saved;
        try {
            saved = desk.save(spot, shape, field, plain, TypedFields.plain(seen), person);
        } catch (Refusal refusal) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(Map.of("said", say(refusal.messageKey(), refusal.arguments())));
        }
        return saved.taken()
                ? ResponseEntity.ok(Map.of("seen", saved.text(), "said", said(spot, saved)))
                : ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(Map.of(
                                "seen", saved.text(),
                                "text", saved.text(),
                                "by", saved.by().isEmpty() ? say("entering.unfinished.somebody") : saved.by(),
                                "at", days.hour(saved.at())));
    }

    private String said(Spot spot, Saved saved) {
        return say(spot.existing() ? "unfinished.saved.change" : "unfinished.saved.new", days.hour(saved.at()));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}

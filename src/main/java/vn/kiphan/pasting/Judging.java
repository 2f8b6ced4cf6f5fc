package vn.kiphan.pasting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.kiphan.coverage.CanonicalLink;
import vn.kiphan.coverage.EntryForm;
import vn.kiphan.coverage.EntryOptions;
import vn.kiphan.entering.EntryIntake;
import vn.kiphan.entering.OwnedEntries;

/** Says of each pasted line what is missing or wrong, and whether its link stands in the report, in the unit's store or above it already. */
@Component
class Judging {

    private final EntryIntake intake;
    private final OwnedEntries owned;
    private final EntryOptions options;
    private final LinePages pages;
    private final MessageSource messages;

    Judging(EntryIntake intake, OwnedEntries owned, EntryOptions options, LinePages pages, MessageSource messages) {
        this.intake = intake;
        this.owned = owned;
        this.options = options;
        this.pages = pages;
        this.messages = messages;
    }

    List<JudgedLine> judge(EntryIntake.Frame frame, List<PastedLine> lines) {
        Map<String, String> held = new HashMap<>();
        intake.held(frame)
                .forEach(entry -> held.put(entry.canonicalLink(), entry.form().title()));
        Set<String> links = new LinkedHashSet<>();
        lines.forEach(line -> links.add(CanonicalLink.canonicalOf(line.fields().getOrDefault("link", ""))));
        Map<String, OwnedEntries.Owned> elsewhere = owned.with(frame, links);
        LinePages.Notes notes = pages.notes(links);
        Map<String, Integer> seen = new HashMap<>();
        List<JudgedLine> judged = new ArrayList<>();
        int number = 0;
        for (PastedLine line : lines) {
            number++;
            EntryForm form = form(line);
            Map<String, String> faults =
                    new LinkedHashMap<>(intake.check(frame, form).faults());
            String link = CanonicalLink.canonicalOf(form.link());
            OwnedEntries.Owned own = link.isEmpty() ? null : elsewhere.get(link);
            boolean repeated = false;
            if (!link.isEmpty()) {
                Integer above = seen.putIfAbsent(link, number);
                repeated = held.containsKey(link) || above != null;
                if (held.containsKey(link)) {
                    faults.put("link", say("pasting.link.report", held.getOrDefault(link, "")));
                } else if (above != null) {
                    faults.put("link", say("pasting.link.line", String.valueOf(above)));
                } else if (own != null) {
                    // the entry is there with all that it says: the line adds nothing to be checked
                    faults.clear();
                }
            }
            judged.add(new JudgedLine(
                    line.id(),
                    number,
                    line.raw(),
                    line.cut(),
                    form,
                    LineDetails.of(form, options.fields(form.channel(), form.kind()), faults.keySet()),
                    faults,
                    own == null || faults.containsKey("link") ? null : own.id(),
                    own == null ? "" : own.title(),
                    repeated,
                    line.pageReadAt() != null,
                    notes.of(line),
                    notes.picture(line)));
        }
        return judged;
    }

    private static EntryForm form(PastedLine line) {
        Map<String, String> fields = new HashMap<>(line.fields());
        fields.putIfAbsent("language", "VIETNAMESE");
        return EntryForm.of(fields, line.tasks());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}

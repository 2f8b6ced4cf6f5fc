package vn.kiphan.calendar;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.kiphan.shared.Vietnam;

/** What events say. A calendar is fetched by a machine that has chosen no language: it speaks that of the letters. */
@Component
class CalendarWords {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Pattern ABOUT = Pattern.compile("^\\s*v\\s*/\\s*v\\s*:?\\s*", Pattern.CASE_INSENSITIVE);

    private final MessageSource messages;

    CalendarWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The name of a person's own calendar. */
    String name() {
        return say("calendar.name");
    }

    String nameOf(String numberAndSymbol) {
        return say("calendar.name.of", numberAndSymbol);
    }

    /** An event for a unit: no more than number, subject, deadline and unit. */
    DeadlineEvent event(OwedDeadline owed, @Nullable String page) {
        Instant due = owed.workDue();
        String kind = owed.returnDueOn() == null ? "calendar.event" : "calendar.event.again";
        String subject = subject(owed.subject(), owed.termsLabel());
        return new DeadlineEvent(
                owed.assignment(),
                owed.sequence(),
                owed.revisedAt(),
                due,
                say(kind, subject, owed.numberAndSymbol()),
                say("calendar.event.unit", owed.unitName(), owed.numberAndSymbol(), moment(due)),
                page,
                owed.withdrawn());
    }

    /** An event for the department: one set of a directive's reporting terms. */
    DeadlineEvent event(DirectiveDeadlines.Term terms, String page) {
        return new DeadlineEvent(
                terms.id(),
                terms.sequence(),
                terms.revisedAt(),
                terms.dueAt(),
                say("calendar.event", subject(terms.subject(), terms.label()), terms.numberAndSymbol()),
                say("calendar.event.department", terms.numberAndSymbol(), moment(terms.dueAt())),
                page,
                terms.withdrawn());
    }

    private static String subject(String subject, String label) {
        String matter = ABOUT.matcher(subject).replaceFirst("").strip();
        return label.isBlank() ? matter : label.strip() + " – " + matter;
    }

    private String moment(Instant due) {
        return say("calendar.moment", HOUR.format(Vietnam.at(due)), Vietnam.DAY.format(Vietnam.at(due)));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}

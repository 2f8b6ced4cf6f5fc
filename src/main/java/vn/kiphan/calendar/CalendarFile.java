package vn.kiphan.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.shared.XmlText;

/**
 * Writes deadlines as a file of the kind iCalendar (RFC 5545). Instants are in UTC, which needs no table of time zones and which every
 * calendar shows in the reader's own time. Without a method a stamp says when the event was changed last, so that the same deadlines
 * make the same file.
 */
final class CalendarFile {

    static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

    /** A subscriber asks again after an hour. */
    private static final Duration AGAIN = Duration.ofHours(1);

    private static final int OCTETS = 75;
    private static final String FOLD = "\r\n ";

    private CalendarFile() {}

    static byte[] of(String name, List<DeadlineEvent> events) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Kip Han//Deadlines//VI"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Name(name));
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), AGAIN));
        calendar.add(new XProperty("X-PUBLISHED-TTL", AGAIN.toString()));
        calendar.add(timeZone());
        events.forEach(event -> calendar.add(event(event)));
        StringWriter out = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folded(out.toString().replace(FOLD, "")).getBytes(StandardCharsets.UTF_8);
    }

    /** A line has at most 75 octets (RFC 5545, 3.1). The library counts letters, of which one of Vietnamese takes up to three. */
    private static String folded(String file) {
        StringBuilder folded = new StringBuilder(file.length() * 11 / 10);
        int octets = 0;
        for (int letter : file.codePoints().toArray()) {
            int size = letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
            boolean ends = letter == '\r' || letter == '\n';
            if (!ends && octets + size > OCTETS) {
                folded.append(FOLD);
                octets = 1;
            }
            folded.appendCodePoint(letter);
            octets = ends ? 0 : octets + size;
        }
        return folded.toString();
    }

    /** Vietnam's time, the same all year; a calendar without an event needs some part to be one (RFC 5545, 3.6). */
    private static VTimeZone timeZone() {
        VTimeZone zone = new VTimeZone();
        zone.add(new TzId(Vietnam.ZONE.getId()));
        Standard standard = new Standard();
        standard.add(new DtStart<>(LocalDateTime.of(1975, 6, 13, 0, 0)));
        standard.add(new TzOffsetFrom(ZoneOffset.ofHours(8)));
        standard.add(new TzOffsetTo(ZoneOffset.ofHours(7)));
        zone.add(standard);
        return zone;
    }

    private static VEvent event(DeadlineEvent deadline) {
        VEvent event = new VEvent(false);
        event.add(new Uid(deadline.id() + "@kip-han"));
        event.add(new DtStamp(deadline.revisedAt()));
        event.add(new LastModified(deadline.revisedAt()));
        event.add(new Sequence(Math.toIntExact(deadline.sequence())));
        event.add(new DtStart<>(deadline.due()));
        event.add(new Summary(XmlText.clean(deadline.summary())));
        event.add(new Description(XmlText.clean(deadline.description())));
        if (deadline.page() != null) {
            event.add(new Url(URI.create(deadline.page())));
        }
        event.add(ImmutableTransp.TRANSPARENT);
        event.add(deadline.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        if (!deadline.cancelled()) {
            event.add(alarm(deadline, deadline.firstReminder()));
            event.add(alarm(deadline, deadline.lastReminder()));
        }
        return event;
    }

    private static VAlarm alarm(DeadlineEvent deadline, Duration before) {
        VAlarm alarm = new VAlarm(before.negated());
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(XmlText.clean(deadline.summary())));
        return alarm;
    }
}

package vn.kiphan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-0000000000e1");
    private static final Instant REVISED = Instant.parse("2023-07-17T01:30:00Z");

    /** 23:59:59 of 28/9/2023 in Vietnam. */
    private static final Instant DUE = Instant.parse("2023-09-28T16:59:59Z");

    private static final String SUMMARY =
            "Hạn báo cáo: tuyên truyền “Ngày toàn dân phòng, chống mua bán người; 30/7” ở Đắk R'Lấp, M’Nông (815/STTTT-TTBCXB)";

    @Test
    void a_deadline_is_an_event_that_takes_no_time_and_keeps_its_name() throws Exception {
        VEvent event = event(deadline(DUE, false));

        assertThat(value(event, "UID")).isEqualTo(ID + "@kip-han");
        assertThat(value(event, "DTSTART")).isEqualTo("20230928T165959Z");
        assertThat(value(event, "DTSTAMP")).isEqualTo("20230717T013000Z");
        assertThat(value(event, "LAST-MODIFIED")).isEqualTo("20230717T013000Z");
        assertThat(value(event, "SEQUENCE")).isEqualTo("7");
        assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(event, "TRANSP")).isEqualTo("TRANSPARENT");
        assertThat(value(event, "SUMMARY")).isEqualTo(SUMMARY);
        assertThat(value(event, "DESCRIPTION")).isEqualTo("Đơn vị: A, B;\nHạn: \\ 23:59");
        assertThat(value(event, "URL")).isEqualTo("http://localhost/assignments/1");
        assertThat(event.getProperties("DTEND")).isEmpty();
    }

    @Test
    void the_office_is_reminded_in_the_mornings_three_days_before_and_on_the_day() throws Exception {
        List<VAlarm> alarms = event(deadline(DUE, false)).getAlarms();

        assertThat(alarms)
                .extracting(alarm -> alarm.<net.fortuna.ical4j.model.property.Trigger>getProperty("TRIGGER")
                        .orElseThrow()
                        .getDuration())
                .containsExactly(
                        Duration.ofDays(3)
                                .plusHours(15)
                                .plusMinutes(59)
                                .plusSeconds(59)
                                .negated(),
                        Duration.ofHours(15).plusMinutes(59).plusSeconds(59).negated());
        assertThat(alarms).allSatisfy(alarm -> {
            assertThat(value(alarm, "ACTION")).isEqualTo("DISPLAY");
            assertThat(value(alarm, "DESCRIPTION")).isEqualTo(SUMMARY);
        });
    }

    @Test
    void a_deadline_in_the_early_morning_is_reminded_of_an_hour_before() {
        assertThat(deadline(Instant.parse("2023-09-28T00:30:00Z"), false).lastReminder())
                .isEqualTo(Duration.ofHours(1));
        assertThat(deadline(Instant.parse("2023-09-28T10:00:00Z"), false).lastReminder())
                .isEqualTo(Duration.ofHours(9));
    }

    @Test
    void what_was_withdrawn_is_cancelled_and_reminds_of_nothing() throws Exception {
        VEvent event = event(deadline(DUE, true));

        assertThat(value(event, "STATUS")).isEqualTo("CANCELLED");
        assertThat(event.getAlarms()).isEmpty();
        assertThat(value(event, "UID")).isEqualTo(ID + "@kip-han");
    }

    @Test
    void lines_end_with_both_signs_and_have_at_most_75_octets() {
        String file = file(deadline(DUE, false));

        assertThat(file).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(file.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(file.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
                .anySatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeGreaterThan(72));
        assertThat(file.replace("\r\n ", ""))
                .contains("phòng\\, chống mua bán người\\; 30/7")
                .contains("DESCRIPTION:Đơn vị: A\\, B\\;\\nHạn: \\\\ 23:59");
    }

    @Test
    void the_file_is_valid_and_the_same_deadlines_make_the_same_file() throws Exception {
        ValidationResult result = parsed(file(deadline(DUE, false))).validate();

        assertThat(result.hasErrors()).as(result.toString()).isFalse();
        assertThat(file(deadline(DUE, false))).isEqualTo(file(deadline(DUE, false)));
    }

    @Test
    void a_calendar_without_a_deadline_is_still_one() throws Exception {
        Calendar calendar = parsed(new String(CalendarFile.of("Hạn báo cáo", List.of()), StandardCharsets.UTF_8));

        assertThat(calendar.getComponents("VEVENT")).isEmpty();
        assertThat(calendar.getComponents("VTIMEZONE")).hasSize(1);
        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(calendar.<Property>getProperty("X-WR-CALNAME").orElseThrow().getValue())
                .isEqualTo("Hạn báo cáo");
    }

    private static DeadlineEvent deadline(Instant due, boolean cancelled) {
        return new DeadlineEvent(
                ID,
                7,
                REVISED,
                due,
                SUMMARY,
                "Đơn vị: A, B;\nHạn: \\ 23:59",
                "http://localhost/assignments/1",
                cancelled);
    }

    private static String file(DeadlineEvent event) {
        return new String(CalendarFile.of("Hạn báo cáo", List.of(event)), StandardCharsets.UTF_8);
    }

    private static VEvent event(DeadlineEvent event) throws IOException, ParserException {
        return parsed(file(event)).<VEvent>getComponents("VEVENT").getFirst();
    }

    private static Calendar parsed(String file) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(file));
    }

    private static String value(Component component, String property) {
        return component.<Property>getProperty(property).orElseThrow().getValue();
    }
}

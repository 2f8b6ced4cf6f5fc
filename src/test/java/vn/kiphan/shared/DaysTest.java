package vn.kiphan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class DaysTest {

    private final Instant deadline = Vietnam.endOf(LocalDate.of(2023, 9, 28));

    @BeforeEach
    void vietnamese() {
        LocaleContextHolder.setLocale(Locale.of("vi"));
    }

    @AfterEach
    void reset() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void a_deadline_is_said_three_ways() {
        Days days = at("2023-09-25T03:00:00Z");
        assertThat(days.weekday(deadline)).isEqualTo("thứ Năm, 28/09/2023");
        assertThat(days.moment(deadline)).isEqualTo("23:59 ngày 28/09/2023");
        assertThat(days.distance(deadline)).isEqualTo("còn 3 ngày");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-09-27T16:59:59Z, còn 1 ngày",
        "2023-09-27T17:00:00Z, hạn trong hôm nay",
        "2023-09-28T16:59:59Z, hạn trong hôm nay",
        "2023-09-28T17:00:00Z, quá 1 ngày",
        "2023-09-30T10:00:00Z, quá 2 ngày"
    })
    void distance_counts_days_of_the_calendar_in_vietnam(String now, String said) {
        assertThat(at(now).distance(deadline)).isEqualTo(said);
    }

    @Test
    void the_day_is_the_day_in_vietnam() {
        assertThat(Vietnam.day(Instant.parse("2023-09-27T17:00:00Z"))).isEqualTo(LocalDate.of(2023, 9, 28));
        assertThat(at("2023-09-27T17:00:00Z").today()).isEqualTo(LocalDate.of(2023, 9, 28));
    }

    @Test
    void nothing_is_said_of_no_deadline() {
        Days days = at("2023-09-25T03:00:00Z");
        assertThat(days.moment(null)).isEmpty();
        assertThat(days.distance(null)).isEmpty();
        assertThat(days.passed(null)).isFalse();
    }

    private static Days at(String now) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/shared");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Days(Clock.fixed(Instant.parse(now), ZoneOffset.UTC), messages);
    }
}

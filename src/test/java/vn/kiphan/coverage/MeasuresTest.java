package vn.kiphan.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.kiphan.catalogue.Shape;

class MeasuresTest {

    private final CoverageWords words = new CoverageWords(messages());

    @BeforeEach
    void speakVietnamese() {
        LocaleContextHolder.setLocale(Locale.of("vi"));
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void minutes_are_airings_times_minutes_times_places() {
        assertThat(broadcast(3, 5, 2).minutes()).isEqualTo(30);
        assertThat(broadcast(3, 5, null).minutes()).isEqualTo(15);
        assertThat(broadcast(10_000, 1_440, 100_000).minutes()).isEqualTo(1_440_000_000_000L);
    }

    @Test
    void minutes_are_unknown_while_a_factor_is_not_reported() {
        assertThat(broadcast(3, null, 2).minutes()).isNull();
        assertThat(broadcast(null, 5, 2).minutes()).isNull();
        assertThat(Measures.NONE.minutes()).isNull();
    }

    @Test
    void the_arithmetic_is_said_as_it_adds_up() {
        assertThat(words.measures(Shape.BROADCAST, broadcast(3, 5, 2)))
                .isEqualTo("3 lần \u00d7 5 phút \u00d7 2 nơi = 30 phút");
        assertThat(words.measures(Shape.BROADCAST, broadcast(3, 5, null))).isEqualTo("3 lần \u00d7 5 phút = 15 phút");
        assertThat(words.measures(Shape.BROADCAST, broadcast(3, null, 2))).isEqualTo("3 lần \u00d7 2 nơi");
        assertThat(words.measures(Shape.BROADCAST, broadcast(100, 30, 1))).endsWith("= 3.000 phút");
        assertThat(words.measures(Shape.BROADCAST, Measures.NONE)).isEmpty();
    }

    @Test
    void other_shapes_list_what_they_have() {
        assertThat(words.measures(Shape.DISPLAY, new Measures(null, null, 3, 12, null, null, null)))
                .isEqualTo("12 cái, tờ, 3 nơi");
        assertThat(words.measures(Shape.SESSION, new Measures(null, null, null, null, 2, 0, null)))
                .isEqualTo("2 cuộc, 0 lượt người");
        assertThat(words.measures(Shape.SOCIAL, new Measures(null, null, null, null, null, null, 1_234L)))
                .isEqualTo("1.234 lượt xem");
        assertThat(words.measures(Shape.MESSAGE, new Measures(null, null, null, 5_000, null, null, null)))
                .isEqualTo("5.000 tin nhắn");
        assertThat(words.measures(Shape.ARTICLE, Measures.NONE)).isEmpty();
    }

    @Test
    void a_shape_has_only_its_fields() {
        assertThat(Shape.ARTICLE.has("LINK")).isTrue();
        assertThat(Shape.ARTICLE.has("AIRINGS")).isFalse();
        assertThat(Shape.DISPLAY.has("LINK")).isFalse();
        assertThat(Shape.named("broadcast")).contains(Shape.BROADCAST);
        assertThat(Shape.named("BROADCAST")).isEmpty();
    }

    private static Measures broadcast(Integer airings, Integer minutes, Integer places) {
        return new Measures(airings, minutes, places, null, null, null, null);
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/coverage");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}

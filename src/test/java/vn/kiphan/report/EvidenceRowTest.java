package vn.kiphan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.kiphan.PageTest;
import vn.kiphan.coverage.CoverageWords;

class EvidenceRowTest extends PageTest {

    @Autowired
    CoverageWords words;

    @BeforeEach
    void speakVietnamese() {
        LocaleContextHolder.setLocale(Locale.of("vi"));
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void sizes_are_said_in_kilobytes_and_megabytes() {
        assertThat(EvidenceRow.size(1, words)).isEqualTo("1 KB");
        assertThat(EvidenceRow.size(300 * 1024, words)).isEqualTo("300 KB");
        assertThat(EvidenceRow.size(1_572_864, words)).isEqualTo("1,5 MB");
    }
}

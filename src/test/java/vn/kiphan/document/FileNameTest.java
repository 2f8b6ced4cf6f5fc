package vn.kiphan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ContentDisposition;
import vn.kiphan.document.FileRefused.Reason;

class FileNameTest {

    private static final String VIETNAMESE = "Báo cáo Đắk R’Lấp – tháng 9.docx";

    @Test
    void namesFromMacOsBecomeOneForm() {
        assertThat(FileName.of(Normalizer.normalize(VIETNAMESE, Normalizer.Form.NFD)))
                .isEqualTo(FileName.of(VIETNAMESE))
                .extracting(FileName::text)
                .isEqualTo(VIETNAMESE);
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\Users\\x\\a.pdf, a.pdf",
        "../../etc/a.pdf, a.pdf",
        "' a.pdf ', a.pdf",
        "..\\a.pdf, a.pdf",
        "a.tar.pdf, a.tar.pdf"
    })
    void onlyTheLastPartOfAPathIsAName(String original, String name) {
        assertThat(FileName.of(original).text()).isEqualTo(name);
    }

    @Test
    void controlCharactersAndTurnedWritingAreDropped() {
        assertThat(FileName.of("a\r\nSet-Cookie: x\u0000\u202efdp.exe\u2066\u200b")
                        .text())
                .isEqualTo("aSet-Cookie: xfdp.exe");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", ".", "..", "a/", "\u202e\u0000", "C:\\"})
    void withoutANameAFileIsRefused(String original) {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> FileName.of(original))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NAME_MISSING));
    }

    @Test
    void aNameMayHave255Characters() {
        assertThat(FileName.of("ă".repeat(251) + ".pdf").text()).hasSize(255);
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> FileName.of("ă".repeat(252) + ".pdf"))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NAME_TOO_LONG));
    }

    @Test
    void theHeaderCarriesTheNameInBothForms() {
        String header = FileName.of(VIETNAMESE).contentDisposition();
        assertThat(header)
                .startsWith("attachment; filename=\"Bao cao Dak R_Lap _ thang 9.docx\"; filename*=UTF-8''B%C3%A1o%20c");
        ContentDisposition read = ContentDisposition.parse(header);
        assertThat(read.isAttachment()).isTrue();
        assertThat(read.getFilename()).isEqualTo(VIETNAMESE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\".pdf", "a\";filename=b.html;x=\".pdf", "a%22.pdf", "a;b=c.pdf", "a'b''c.pdf", "日本🎤.pdf"})
    void noNameBreaksOutOfTheHeader(String name) {
        String header = new FileName(name).contentDisposition();
        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(header)).isTrue();
        assertThat(header.chars().filter(c -> c == '"').count()).isEqualTo(2);
        assertThat(header.chars().filter(c -> c == ';').count()).isEqualTo(2);
        assertThat(ContentDisposition.parse(header).getFilename()).isEqualTo(name);
    }
}

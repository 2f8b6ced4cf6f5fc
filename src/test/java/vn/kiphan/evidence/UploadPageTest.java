package vn.kiphan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.report.BegunReportTest;
import vn.kiphan.report.EvidenceLines;
import vn.kiphan.shared.Sha256;

class UploadPageTest extends BegunReportTest {

    @Autowired
    EvidenceLines lines;

    private final UUID key = UUID.randomUUID();

    @Test
    void a_file_in_parts_becomes_one_file_and_the_answer_is_the_new_list() throws Exception {
        byte[] picture = picture();
        int half = picture.length / 2;
        assertThat(received(part(reporter, 0, Arrays.copyOf(picture, half)))).isEqualTo(half);
        assertThat(received(get(uploads(key), reporter))).isEqualTo(half);
        part(reporter, half, Arrays.copyOfRange(picture, half, picture.length));
        UUID entry = filed.article(report, "Tin có ảnh", "https://bao-thu.vn/1", today, reporter);

        MvcTestResult done = complete(reporter, "Ảnh ra quân.png", entry);

        assertThat(done).hasStatusOk();
        assertThat(text(done))
                .contains("id=\"evidence-list\"", "Ảnh ra quân.png", "cho mục “Tin có ảnh”")
                .doesNotContain("<html", "data-upload");
        assertThat(lines.of(report)).singleElement().satisfies(line -> {
            assertThat(line.sha256()).isEqualTo(Sha256.hex(Sha256.digest().digest(picture)));
            assertThat(line.entry()).isEqualTo(entry);
        });
        assertThat(audited("evidence.add", report)).isEqualTo(1);
        assertThat(received(get(uploads(key), reporter))).isZero();
    }

    @Test
    void the_same_completion_again_has_the_same_result() throws Exception {
        part(reporter, 0, picture());
        complete(reporter, "a.png", null);
        assertThat(complete(reporter, "a.png", null)).hasStatusOk();
        assertThat(lines.of(report)).hasSize(1);
        assertThat(audited("evidence.add", report)).isEqualTo(1);
    }

    @Test
    void a_part_that_does_not_fit_says_where_to_go_on() throws Exception {
        assertThat(received(part(reporter, 0, new byte[] {1, 2, 3}))).isEqualTo(3);
        assertThat(received(part(reporter, 7, new byte[] {9}))).isEqualTo(3);
    }

    @Test
    void what_is_refused_is_said_in_a_sentence_and_forgotten() throws Exception {
        part(reporter, 0, "<html><script>alert(1)</script>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        MvcTestResult refused = complete(reporter, "a.png", null);
        assertThat(refused).hasStatus(422).headers().hasValue("Content-Type", "text/plain;charset=UTF-8");
        assertThat(refused.getResponse().getContentAsString()).contains("không đúng với phần mở rộng", "webp");
        assertThat(received(get(uploads(key), reporter))).isZero();

        MvcTestResult empty = complete(reporter, "a.png", null);
        assertThat(empty).hasStatus(422);
        assertThat(empty.getResponse().getContentAsString()).contains("không có nội dung");
        part(reporter, 0, picture());
        assertThat(complete(reporter, "a.exe", null)).hasStatus(422);
        assertThat(lines.of(report)).isEmpty();
    }

    @Test
    void too_large_and_too_many_are_said_at_the_first_part_that_shows_it() throws Exception {
        assertThat(part(reporter, 0, new byte[(4 << 20) + 1])).hasStatus(422);
        for (int i = 0; i < EvidenceDesk.MOST_FILES; i++) {
            UUID each = UUID.randomUUID();
            part(reporter, each, 0, picture());
            assertThat(complete(reporter, each, "a.png", null)).hasStatusOk();
        }
        MvcTestResult full = part(reporter, 0, picture());
        assertThat(full).hasStatus(422);
        assertThat(full.getResponse().getContentAsString()).contains("Báo cáo đã có 20 tệp");
    }

    @Test
    void a_report_that_is_filed_takes_no_more() throws Exception {
        part(reporter, 0, picture());
        filed.tellNil(report, today, reporter);
        filed.submit(report, reporter);
        assertThat(complete(reporter, "a.png", null)).hasStatus(409);
        assertThat(lines.of(report)).isEmpty();
    }

    @Test
    void parts_belong_to_the_unit_of_the_report() throws Exception {
        part(reporter, 0, picture());
        assertThat(get(uploads(key), stranger)).hasStatus(404);
        assertThat(part(stranger, 0, picture())).hasStatus(404);
        assertThat(complete(stranger, "a.png", null)).hasStatus(404);
        assertThat(part(company.reviewer(), 0, picture())).hasStatus(403);
        assertThat(get(uploads(key), company.officer())).hasStatus(403);
        assertThat(pages.get().uri(uploads(key))).hasStatus3xxRedirection();
        assertThat(get(address + "/uploads/khong", reporter)).hasStatus(404);
        assertThat(pages.post()
                        .uri(uploads(key) + "?offset=0")
                        .with(user(reporter))
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content(picture()))
                .hasStatus(403);
    }

    private String uploads(UUID each) {
        return address + "/uploads/" + each;
    }

    private MvcTestResult part(SignedInPerson person, long offset, byte[] content) {
        return part(person, key, offset, content);
    }

    private MvcTestResult part(SignedInPerson person, UUID each, long offset, byte[] content) {
        return pages.post()
                .uri(uploads(each) + "?offset=" + offset)
                .with(user(person))
                .with(csrf().asHeader())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(content)
                .exchange();
    }

    private MvcTestResult complete(SignedInPerson person, String name, UUID entry) {
        return complete(person, key, name, entry);
    }

    private MvcTestResult complete(SignedInPerson person, UUID each, String name, UUID entry) {
        return post(
                uploads(each) + "/completion", person, "name", name, "entry", entry == null ? "" : entry.toString());
    }

    private static long received(MvcTestResult result) throws IOException {
        assertThat(result).hasStatusOk();
        return Long.parseLong(result.getResponse().getContentAsString().replaceAll("\\D", ""));
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}

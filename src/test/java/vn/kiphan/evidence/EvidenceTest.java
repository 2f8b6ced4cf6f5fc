package vn.kiphan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.multipart.MultipartFile;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.document.FileId;
import vn.kiphan.preview.DrawnPreviews;
import vn.kiphan.report.BegunReportTest;
import vn.kiphan.report.EvidenceLine;
import vn.kiphan.report.EvidenceLines;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.Sha256;
import vn.kiphan.submission.SubmissionView;
import vn.kiphan.submission.Submissions;

class EvidenceTest extends BegunReportTest {

    @Autowired
    EvidenceDesk desk;

    @Autowired
    EvidenceRecords records;

    @Autowired
    EvidenceLines lines;

    @Autowired
    Submissions submissions;

    @Autowired
    DrawnPreviews drawn;

    @Test
    void a_picture_is_kept_listed_and_comes_back_as_it_was() throws Exception {
        byte[] picture = picture();
        MvcTestResult added = upload(reporter, null, file("Ảnh ra quân tuyên truyền.png", picture));
        assertThat(added).hasRedirectedUrl(address + "#evidence");

        FileId id = lines.of(report).getFirst().file();
        assertThat(page(address)).contains("Ảnh ra quân tuyên truyền.png", "1 KB");
        MvcTestResult download = get(address + "/evidence/" + id, reporter);
        assertThat(download).hasStatusOk();
        assertThat(download.getResponse().getContentAsByteArray()).isEqualTo(picture);
        assertThat(download.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("filename*=UTF-8''");
        assertThat(download.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(audited("evidence.add", report)).isEqualTo(1);
    }

    @Test
    void a_file_may_prove_one_entry_of_this_report() throws Exception {
        UUID entry = filed.article(report, "Tin có ảnh", "https://bao-thu.vn/1", today, reporter);
        upload(reporter, entry, file("a.png", picture()));
        assertThat(page(address)).contains("cho mục “Tin có ảnh”");
        upload(reporter, UUID.randomUUID(), file("b.png", picture()));
        assertThat(lines.of(report)).extracting(EvidenceLine::entry).containsExactly(entry, null);
        post(address + "/entries/" + entry + "/removal", reporter);
        assertThat(lines.of(report)).extracting(EvidenceLine::entry).containsExactly(null, null);
    }

    @Test
    void a_refused_file_gets_its_sentence_and_the_others_stay() throws Exception {
        MvcTestResult result = upload(
                reporter,
                null,
                file("tot.png", picture()),
                file("gia-danh.png", "<html>".getBytes(StandardCharsets.UTF_8)),
                file("rong.pdf", new byte[0]));
        assertThat(result).hasStatusOk();
        assertThat(text(result)).contains("gia-danh.png: ", "rong.pdf: ", "tot.png</a>");
        assertThat(lines.of(report)).extracting(EvidenceLine::name).containsExactly("tot.png");
    }

    @Test
    void choosing_nothing_gets_a_sentence() {
        assertThat(text(upload(reporter, null))).contains("Chưa chọn tệp nào");
        assertThat(text(upload(reporter, null, file("", new byte[0])))).contains("Chưa chọn tệp nào");
    }

    @Test
    void a_report_holds_twenty_files_and_no_more() throws Exception {
        for (int i = 0; i < 2; i++) {
            assertThat(upload(reporter, null, pictures(10))).hasStatus3xxRedirection();
        }
        MvcTestResult refused = upload(reporter, null, file("thua.png", picture()));
        assertThat(refused).hasStatusOk();
        assertThat(text(refused)).contains("Báo cáo đã có 20 tệp; mỗi báo cáo tối đa 20 tệp");
        assertThat(records.held(report).files()).isEqualTo(20);
    }

    @Test
    void a_report_holds_a_hundred_megabytes_and_no_more() throws Exception {
        upload(reporter, null, pictures(6));
        jdbc.sql(
                        "update document_file set size = 17000000 where id in (select file_id from coverage_evidence where report_id = ?)")
                .param(report)
                .update();
        byte[] large = new byte[3_000_000];
        assertThat(text(upload(reporter, null, file("lon.pdf", large)))).contains("Tổng dung lượng sẽ vượt 100 MB");
        assertThat(upload(reporter, null, file("nho.png", picture()))).hasStatus3xxRedirection();
    }

    @Test
    void uploads_at_once_do_not_exceed_the_limit_together() throws Exception {
        upload(reporter, null, pictures(10));
        upload(reporter, null, pictures(6));
        byte[] picture = picture();
        List<Future<Object>> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                MultipartFile file = file("cung-luc-" + i + ".png", picture);
                answers.add(threads.submit(() -> {
                    try {
                        return desk.add(report, null, List.of(file), reporter);
                    } catch (EvidenceDesk.TooMuch tooMuch) {
                        return tooMuch;
                    }
                }));
            }
        }
        int refused = 0;
        for (Future<Object> answer : answers) {
            refused += answer.get() instanceof EvidenceDesk.TooMuch ? 1 : 0;
        }
        assertThat(refused).isEqualTo(4);
        assertThat(records.held(report).files()).isEqualTo(20);
    }

    @Test
    void a_removed_file_is_gone_from_the_report() throws Exception {
        upload(reporter, null, file("a.png", picture()));
        FileId id = lines.of(report).getFirst().file();
        assertThat(post(address + "/evidence/" + id + "/removal", reporter)).hasRedirectedUrl(address + "#evidence");
        assertThat(lines.of(report)).isEmpty();
        assertThat(get(address + "/evidence/" + id, reporter)).hasStatus(404);
        assertThat(post(address + "/evidence/" + id + "/removal", reporter)).hasStatus3xxRedirection();
        assertThat(audited("evidence.remove", report)).isEqualTo(1);
    }

    @Test
    void what_was_submitted_keeps_its_files_and_their_hashes_stand_in_the_content() throws Exception {
        byte[] picture = picture();
        upload(reporter, null, file("a.png", picture));
        FileId id = lines.of(report).getFirst().file();
        filed.article(report, "Tin", "https://bao-thu.vn/1", today, reporter);
        filed.tell(report, today, reporter);
        SubmissionId submission = filed.submit(report, reporter);
        String hash = Sha256.hex(Sha256.digest().digest(picture));

        assertThat(new String(
                        get("/submissions/" + submission + "/content", reporter)
                                .getResponse()
                                .getContentAsByteArray(),
                        StandardCharsets.UTF_8))
                .contains(hash);
        assertThat(submissions.view(submission, departments()).evidence())
                .extracting(SubmissionView.Evidence::sha256)
                .containsExactly(hash);
        reportVerdicts.returned(assignment, today, "Thiếu", vn.kiphan.campaign.SentDirectives.OFFICER);
        post(address + "/evidence/" + id + "/removal", reporter);
        assertThat(submissions
                        .evidence(submission, id, departments())
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(upload(reporter, null, file("b.png", picture))).hasStatus3xxRedirection();
    }

    @Test
    void evidence_belongs_to_its_report_and_its_unit() throws Exception {
        upload(reporter, null, file("a.png", picture()));
        FileId id = lines.of(report).getFirst().file();
        UUID other = filed.begin(sent.assignments().get(1), stranger);
        assertThat(get(address + "/evidence/" + id, stranger)).hasStatus(404);
        assertThat(get("/reports/" + other + "/evidence/" + id, stranger)).hasStatus(404);
        assertThat(get(address + "/evidence/" + id, company.reviewer())).hasStatus(403);
        assertThat(pages.get().uri(address + "/evidence/" + id)).hasStatus3xxRedirection();
        assertThat(get(address + "/evidence/khong", reporter)).hasStatus(404);
        assertThat(upload(stranger, null, file("b.png", picture()))).hasStatus(404);
        assertThat(post(address + "/evidence/" + id + "/removal", stranger)).hasStatus(404);
    }

    @Test
    void a_picture_is_shown_small_beside_its_name_when_it_has_been_drawn() throws Exception {
        upload(reporter, null, file("a.png", picture()));
        FileId id = lines.of(report).getFirst().file();
        String preview = address + "/evidence/" + id + "/preview";
        assertThat(get(preview, reporter)).hasStatus(404);
        assertThat(page(address)).doesNotContain(preview);

        drawn.drawAll();

        assertThat(page(address)).contains("src=\"" + preview + "\"");
        MvcTestResult shown = get(preview, reporter);
        assertThat(shown).hasStatusOk().headers().hasValue("Content-Type", "image/jpeg");
        assertThat(shown.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(ImageIO.read(new ByteArrayInputStream(shown.getResponse().getContentAsByteArray()))
                        .getWidth())
                .isEqualTo(8);
        assertThat(get(preview, stranger)).hasStatus(404);
        assertThat(get(preview, company.reviewer())).hasStatus(403);
        assertThat(pages.get().uri(preview)).hasStatus3xxRedirection();
        assertThat(get(address + "/evidence/" + UUID.randomUUID() + "/preview", reporter))
                .hasStatus(404);

        filed.article(report, "Tin", "https://bao-thu.vn/1", today, reporter);
        filed.tell(report, today, reporter);
        String reviewed = "/reviews/" + filed.submit(report, reporter);
        assertThat(text(get(reviewed, company.reviewer())))
                .contains("src=\"" + reviewed + "/evidence/" + id + "/preview");
        assertThat(get(reviewed + "/evidence/" + id + "/preview", company.reviewer()))
                .hasStatusOk();
        assertThat(get(reviewed + "/evidence/" + UUID.randomUUID() + "/preview", company.reviewer()))
                .hasStatus(404);
        assertThat(get(reviewed + "/evidence/" + id + "/preview", reporter)).hasStatus(403);
    }

    @Test
    void a_file_that_cannot_be_drawn_is_shown_by_its_name_alone() throws Exception {
        upload(reporter, null, file("a.xlsx", sheet()));
        drawn.drawAll();
        FileId id = lines.of(report).getFirst().file();
        assertThat(page(address)).contains("a.xlsx").doesNotContain("/preview");
        assertThat(get(address + "/evidence/" + id + "/preview", reporter)).hasStatus(404);
    }

    @Test
    void a_file_that_waits_for_the_scanner_can_be_submitted_but_not_handed_on() throws Exception {
        upload(reporter, null, file("a.png", picture()));
        FileId id = lines.of(report).getFirst().file();
        scan(id, "WAITING");
        drawn.drawAll();
        assertThat(page(address)).contains("Đang chờ quét vi-rút").doesNotContain("/preview");
        assertThat(get(address + "/evidence/" + id, reporter)).hasStatusOk();
        filed.article(report, "Tin", "https://bao-thu.vn/1", today, reporter);
        filed.tell(report, today, reporter);
        assertThat(page(address + "/submission")).contains("1 tệp đang chờ quét vi-rút");
        String reviewed = "/reviews/" + filed.submit(report, reporter);

        assertThat(text(get(reviewed, company.reviewer()))).contains("Đang chờ quét vi-rút");
        MvcTestResult held = get(reviewed + "/evidence/" + id, company.reviewer());
        assertThat(held).hasStatus(409);
        assertThat(text(held)).contains("đang chờ quét vi-rút nên chưa tải về được");
        assertThat(get(reviewed + "/evidence/" + id + "/preview", company.reviewer()))
                .hasStatus(404);

        scan(id, "CLEAN");
        assertThat(get(reviewed + "/evidence/" + id, company.reviewer())).hasStatusOk();
        assertThat(text(get(reviewed, company.reviewer()))).doesNotContain("quét vi-rút");
    }

    @Test
    void an_infected_file_is_named_with_what_to_do_and_blocks_until_it_is_taken_out() throws Exception {
        upload(reporter, null, file("a.png", picture()));
        FileId id = lines.of(report).getFirst().file();
        scan(id, "INFECTED");
        filed.article(report, "Tin", "https://bao-thu.vn/1", today, reporter);
        filed.tell(report, today, reporter);
        assertThat(page(address)).contains("Có mã độc", "Hãy gỡ tệp khỏi báo cáo");
        assertThat(get(address + "/evidence/" + id, reporter)).hasStatus(409);
        assertThat(page(address + "/submission"))
                .contains("Tệp “a.png” có mã độc")
                .doesNotContain("name=\"key\"");
        post(address + "/evidence/" + id + "/removal", reporter);
        assertThat(page(address + "/submission")).contains("name=\"key\"");
    }

    private void scan(FileId file, String state) {
        jdbc.sql("""
                insert into scan_file (file_id, state, tries, due_at, signature, scanned_at)
                values (:file, :state, 0, '2999-01-01', case when :state = 'INFECTED' then 'Eicar' else '' end,
                        case when :state = 'WAITING' then null else timestamptz '2026-01-01' end)
                on conflict (file_id) do update set state = excluded.state, scanned_at = excluded.scanned_at
                """).param("file", file.value()).param("state", state).update();
    }

    private static byte[] sheet() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var workbook = new org.apache.poi.xssf.usermodel.XSSFWorkbook()) {
            workbook.createSheet("A").createRow(0).createCell(0).setCellValue("một");
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private MvcTestResult upload(SignedInPerson person, UUID entry, MockMultipartFile... files) {
        var request = pages.post().uri(address + "/evidence").multipart();
        for (MockMultipartFile file : files) {
            request = request.file(file);
        }
        var signed = request.with(user(person)).with(csrf());
        return (entry == null ? signed : signed.param("entry", entry.toString())).exchange();
    }

    private static MockMultipartFile[] pictures(int count) throws IOException {
        MockMultipartFile[] files = new MockMultipartFile[count];
        for (int i = 0; i < count; i++) {
            files[i] = file("anh-" + i + ".png", picture());
        }
        return files;
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("files", name, "application/octet-stream", content);
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}

package vn.kiphan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.reportdraft.Declaration;
import vn.kiphan.reportdraft.ReportDrafts;
import vn.kiphan.reportdraft.ReportFrame;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.Sha256;

class ReportPartTest extends BegunReportTest {

    @Autowired
    ExtraPart part;

    @Autowired
    ReportDrafts drafts;

    @Autowired
    ReportParts parts;

    @Test
    void a_part_is_a_card_of_the_report_and_counts_as_content() {
        assertThat(page(address)).doesNotContain("extra card");
        part.put(report, "figures");
        filed.tell(report, today, reporter);

        assertThat(page(address)).contains("extra card figures of " + report);
        assertThat(page(address + "/submission")).doesNotContain("Báo cáo chưa có tin bài");

        SubmissionId id = filed.submit(report, reporter);
        assertThat(page("/submissions/" + id)).contains("extra filed figures");
    }

    @Test
    void its_value_is_part_of_the_hash_and_a_report_without_it_reads_as_before() {
        part.put(report, "figures");
        filed.tell(report, today, reporter);
        String content = content(filed.submit(report, reporter));
        assertThat(content).contains("""
                    "extra" : {
                      "code" : "figures",
                      "number" : 7
                    }
                  },
                  "entries" : [ ]
                }
                """);

        UUID without = filed.begin(sent.assignments().get(1), stranger);
        filed.article(without, "Tin", "https://bao-thu.vn/2", today, stranger);
        filed.declare(without, new Declaration(today, false, ""), stranger);
        SubmissionId plain = filed.submit(without, stranger);
        assertThat(content(plain))
                .doesNotContain("parts")
                .contains("  \"evidence\" : [ ],\n  \"entries\" : [\n    { \"id\" : ")
                .endsWith(" }\n  ]\n}\n");
    }

    @Test
    void its_findings_block() {
        filed.article(report, "Tin", "https://bao-thu.vn/1", today, reporter);
        filed.tell(report, today, reporter);
        part.put(report, "bad");
        assertThat(page(address + "/submission")).contains("extra is bad").contains(address + "#extra");
        assertThatThrownBy(() -> filed.submit(report, reporter)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_part_that_holds_something_makes_a_nil_report_impossible() {
        part.put(report, "figures");
        filed.tellNil(report, today, reporter);
        assertThat(page(address + "/submission")).contains("Báo cáo đánh dấu không phát sinh nhưng đã có số liệu");
        drafts.holdForContent(report, reporter);
        assertThat(page(address + "/submission")).doesNotContain("Báo cáo đánh dấu không phát sinh");
    }

    @Test
    void a_part_that_holds_nothing_leaves_the_report_empty() {
        part.put(report, "");
        filed.tell(report, today, reporter);
        assertThat(page(address + "/submission")).contains("Báo cáo chưa có tin bài");
    }

    @Test
    void a_later_submission_is_compared_with_an_earlier_one() {
        part.put(report, "one");
        filed.tell(report, today, reporter);
        SubmissionId first = filed.submit(report, reporter);
        reportVerdicts.returned(assignment, today.plusDays(3), "Bổ sung", SentDirectives.OFFICER);
        part.put(report, "two");
        SubmissionId second = filed.submit(report, reporter);
        assertThat(parts.changes(first, second)).containsExactly(new PartChange("extra", "one", "two"));
        assertThat(parts.filed(second, first)).contains(new ShownPart("extra", "coverage/extra-part", "two after one"));
    }

    @Test
    void a_part_finds_and_holds_the_report_of_its_unit_only() {
        ReportFrame frame = drafts.frame(report, reporter.reportingUnits());
        assertThat(frame.editable()).isTrue();
        assertThat(frame.address()).isEqualTo(address);
        assertThat(frame.askedFor().directive()).isEqualTo(sent.directive());
        assertThatThrownBy(() -> drafts.frame(report, stranger.reportingUnits()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafts.hold(report, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafts.hold(UUID.randomUUID(), reporter)).isInstanceOf(NotFound.class);
        filed.article(report, "Tin", "https://bao-thu.vn/1", today, reporter);
        filed.tell(report, today, reporter);
        filed.submit(report, reporter);
        assertThatThrownBy(() -> drafts.hold(report, reporter)).isInstanceOf(Refusal.class);
    }

    @Test
    void two_parts_of_one_name_are_refused_at_the_start() {
        assertThatThrownBy(() -> new ReportParts(List.of(part, part))).hasMessageContaining("extra");
    }

    private String content(SubmissionId id) {
        String content = jdbc.sql("select content from coverage_submission where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
        assertThat(jdbc.sql("select sha256 from coverage_submission where id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEqualTo(Sha256.of(content));
        return content;
    }
}

package vn.kiphan.unfinished;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kiphan.shared.Vietnam;

class UnfinishedSweepTest extends UnfinishedTest {

    @Autowired
    UnfinishedSweep sweep;

    private void older(int days) {
        jdbc.sql("""
                update unfinished_entry set changed_at = changed_at - make_interval(days => :days),
                    dropped_at = dropped_at - make_interval(days => :days), purge_on = purge_on - :days
                where unit_id = :unit
                """).param("days", days).param("unit", company.press().value()).update();
    }

    private String goes(int days) {
        return "sẽ tự bỏ ngày " + Vietnam.DAY.format(today.plusDays(days));
    }

    @Test
    void what_lies_untouched_is_announced_and_goes_after_its_day() {
        type(reporter, entry, "title", "Bỏ quên", "");
        older(75);
        sweep.run();
        assertThat(page(address)).contains("Bỏ quên", "90 ngày").doesNotContain("sẽ tự bỏ ngày");

        older(2);
        sweep.run();
        assertThat(page(address)).contains(goes(14));
        older(13);
        sweep.run();
        assertThat(page(address)).contains("Bỏ quên", goes(1));
        assertThat(audited("entry.purge", report)).isZero();

        older(1);
        sweep.run();
        assertThat(kept()).isZero();
        assertThat(page(address)).doesNotContain("Bỏ quên");
        assertThat(jdbc.sql("select details from audit_entry where action = 'entry.purge' and subject_id = ?")
                        .param(report)
                        .query(String.class)
                        .single())
                .startsWith(entry + ": Bỏ quên (");
    }

    @Test
    void what_was_never_announced_does_not_go_however_old_it_is() {
        type(reporter, entry, "title", "Bỏ quên", "");
        older(400);
        sweep.run();
        assertThat(kept()).isEqualTo(1);
        assertThat(page(address)).contains(goes(14));
    }

    @Test
    void typing_on_puts_it_off() {
        type(reporter, entry, "title", "Bỏ quên", "");
        older(80);
        sweep.run();
        type(lead, entry, "title", "Nhớ ra", "Bỏ quên");
        assertThat(page(address)).contains("Nhớ ra").doesNotContain("sẽ tự bỏ ngày");
        older(20);
        sweep.run();
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void changes_to_an_entry_go_and_the_entry_stays() {
        entry = saved("Tin đã lưu");
        type(reporter, entry, "title", "Sửa dở", "Tin đã lưu");
        older(80);
        sweep.run();
        older(14);
        sweep.run();
        assertThat(kept()).isZero();
        assertThat(title(entry)).isEqualTo("Tin đã lưu");
    }

    @Test
    void what_was_thrown_away_goes_after_a_week() {
        type(reporter, entry, "title", "Bỏ đi", "");
        post(address + "/entries/" + entry + "/unfinished/removal", reporter);
        older(6);
        sweep.run();
        assertThat(rows()).isEqualTo(1);
        older(2);
        sweep.run();
        assertThat(rows()).isZero();
    }

    private long rows() {
        return jdbc.sql("select count(*) from unfinished_entry where unit_id = ?")
                .param(company.press().value())
                .query(Long.class)
                .single();
    }
}

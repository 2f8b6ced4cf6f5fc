package vn.kiphan.filing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class LeanSnapshotTest extends FilingTest {

    @Test
    void a_kind_or_channel_that_a_snapshot_names_is_never_deleted() {
        filed.submit(report, reporter);
        assertThatThrownBy(() -> jdbc.sql("delete from catalogue_kind where code = 'NEWS'")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("NEWS");
        assertThatThrownBy(() -> jdbc.sql("delete from catalogue_channel where code = 'ONLINE'")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("ONLINE");
    }
}

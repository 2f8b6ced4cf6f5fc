package vn.kiphan.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kiphan.KipHanTest;
import vn.kiphan.addressing.ChosenUnit;
import vn.kiphan.directivetext.CampaignTask;
import vn.kiphan.directivetext.DraftText;
import vn.kiphan.directivetext.ReportingTerms;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.UnitId;

@KipHanTest
class DirectivesTest {

    @Autowired
    Directives directives;

    @Autowired
    DirectiveStore store;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final UUID unit = UUID.randomUUID();

    @BeforeEach
    void units() {
        for (UUID id : List.of(unit, Samples.DEPARTMENT.value())) {
            jdbc.sql("insert into unit_unit (id, version, created_at) values (?, 0, now()) on conflict do nothing")
                    .param(id)
                    .update();
        }
    }

    @Test
    void a_directive_is_read_as_it_was_written() {
        Directive draft = Samples.draft();
        transaction.executeWithoutResult(status -> store.save(draft));

        assertThat(directives.view(draft.id())).isEqualTo(draft.view());
    }

    @Test
    void rows_that_move_up_or_vanish_leave_no_trace() {
        Directive draft = Samples.draft();
        transaction.executeWithoutResult(status -> store.save(draft));
        DraftText text = Samples.text();

        DirectiveView changed = transaction.execute(status -> {
            Directive found = store.findById(draft.id().value()).orElseThrow();
            DirectiveContent changing = found.changing(Samples.NOON);
            changing.correct(new DraftText(
                    text.head(),
                    List.of(text.lines().get(1)),
                    List.of(),
                    List.of(
                            text.tasks().get(2),
                            CampaignTask.of("4", "new"),
                            text.tasks().get(0)),
                    List.of(),
                    List.of(ReportingTerms.blank(), Samples.terms()),
                    List.of(),
                    text.signature(),
                    ""));
            changing.choose(List.of(new ChosenUnit(unit, 0)));
            return found.view();
        });

        assertThat(directives.view(draft.id())).isEqualTo(changed);
        assertThat(changed.tasks()).extracting(DirectiveView.TaskView::path).containsExactly("3", "4", "1");
        assertThat(changed.tasks().getFirst().id())
                .isEqualTo(draft.view().tasks().getFirst().id());
    }

    @Test
    void a_directive_belongs_to_its_department_only() {
        Directive draft = Samples.draft();
        transaction.executeWithoutResult(status -> store.save(draft));

        assertThat(directives.belongsTo(draft.id(), Set.of(Samples.DEPARTMENT))).isTrue();
        assertThat(directives.belongsTo(draft.id(), Set.of(new UnitId(unit)))).isFalse();
        assertThat(directives.belongsTo(draft.id(), Set.of())).isFalse();
    }

    @Test
    void titles_name_those_that_exist() {
        Directive draft = Samples.draft();
        transaction.executeWithoutResult(status -> store.save(draft));
        DirectiveId unknown = DirectiveId.next();

        assertThat(directives.titles(List.of(draft.id(), unknown)))
                .containsOnlyKeys(draft.id())
                .extractingByKey(draft.id())
                .isEqualTo(new DirectiveTitle(
                        draft.id(),
                        "1024/STTTT-TTBCXB",
                        "Sở Thông tin và Truyền thông",
                        "tuyên truyền phòng, chống mua bán người",
                        DirectiveStatus.DRAFT));
        assertThat(directives.titles(List.of())).isEmpty();
        assertThatThrownBy(() -> directives.view(unknown)).isInstanceOf(NotFound.class);
    }
}

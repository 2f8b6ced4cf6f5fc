package vn.kiphan.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;
import vn.kiphan.directive.Directives;
import vn.kiphan.directive.Draft;
import vn.kiphan.directivetext.CampaignTask;
import vn.kiphan.directivetext.MinimumPer;
import vn.kiphan.shared.UnitId;

/** Campaign tasks as a tree, for all units or for some groups, with what they expect. */
class TaskTreePagesTest extends DraftTest {

    @Autowired
    Directives views;

    @Test
    void a_task_has_a_place_in_the_tree_groups_outputs_and_a_minimum() {
        MultiValueMap<String, String> typed = DirectivePage.untouched(open());
        typed.set("tasks[2].path", "2.1");
        typed.set("tasks[2].title", "Phát lại");
        typed.set("tasks[2].text", "Phát lại thông điệp.");
        typed.put(
                "tasks[2].groups",
                List.of(company.pressGroup().toString(), company.communeGroup().toString()));
        typed.put("tasks[2].outputs", List.of("BROADCAST", "NEWS", "NO_SUCH_KIND"));
        typed.set("tasks[2].minimumCount", "2");
        typed.set("tasks[2].minimumPer", "DAY");
        typed.set("tasks[2].minimumText", "ít nhất 02 lần/ngày");

        assertThat(save(typed)).hasStatus3xxRedirection();

        CampaignTask task = directives.now(id).text().tasks().get(2);
        assertThat(task)
                .extracting(
                        CampaignTask::path, CampaignTask::title, CampaignTask::minimumCount, CampaignTask::minimumPer)
                .containsExactly("2.1", "Phát lại", 2, MinimumPer.DAY);
        assertThat(task.groupIds()).containsExactlyInAnyOrder(company.pressGroup(), company.communeGroup());
        assertThat(task.addressees()).contains(company.pressGroupName(), company.communeGroupName());
        assertThat(task.outputs()).containsExactly("NEWS", "BROADCAST");
        assertThat(DirectivePage.body(DirectivePage.get(pages, "/directives/" + id, company.director())))
                .contains("task-depth-2", "Tin, bài", "Tối thiểu: 2 lần mỗi ngày", "ít nhất 02 lần/ngày");
        Draft before = directives.now(id);
        save(DirectivePage.untouched(open()));
        assertThat(directives.now(id).text()).isEqualTo(before.text());
    }

    @Test
    void a_heading_alone_is_a_task_and_half_a_minimum_is_not_one() {
        MultiValueMap<String, String> typed = DirectivePage.untouched(open());
        typed.set("tasks[2].title", "Công tác phối hợp");
        typed.set("tasks[3].outputs", "NEWS");
        typed.set("tasks[1].minimumCount", "hai");
        typed.set("tasks[0].minimumPer", "WEEK");

        MvcTestResult answer = save(typed);

        assertThat(answer).hasStatusOk();
        assertThat(DirectivePage.body(answer))
                .contains("Nhập số từ 1 đến 10.000", "Nhập cả mức tối thiểu và thời gian tính")
                .contains("Nhập nội dung hoặc tiêu đề cho mục này", "value=\"hai\"");
        typed.set("version", Long.toString(directives.version(id)));
        typed.remove("tasks[3].outputs");
        typed.set("tasks[1].minimumCount", "");
        typed.set("tasks[0].minimumPer", "");
        save(typed);
        assertThat(directives.now(id).text().tasks())
                .extracting(CampaignTask::path, CampaignTask::title, CampaignTask::text)
                .contains(tuple("3", "Công tác phối hợp", ""));
        assertThat(views.view(id).tasks().get(2).name()).isEqualTo("Công tác phối hợp");
    }

    @Test
    void a_unit_sees_which_tasks_are_its_own_as_the_groups_were_at_issue() {
        MultiValueMap<String, String> typed = DirectivePage.untouched(open());
        typed.set("tasks[1].groups", company.communeGroup().toString());
        save(typed);
        issue();

        assertThat(unitPage(company.pressReporter())).contains("Giao cho nhóm khác: " + company.communeGroupName());
        assertThat(unitPage(company.communeReporter()))
                .contains("Giao cho: " + company.communeGroupName(), "Giao cho đơn vị");
        jdbc.sql("update unit_group_member set valid_to = date '2023-02-01' where unit_id = ?")
                .param(company.commune().value())
                .update();
        assertThat(views.tasksFor(id, company.commune())).hasSize(2);
        assertThat(views.tasksFor(id, company.press())).hasSize(1);
        assertThat(views.tasksFor(id, UnitId.next())).hasSize(1);
    }

    private void issue() {
        assertThat(DirectivePage.post(
                        pages,
                        "/directives/" + id + "/issuance",
                        company.officer(),
                        DirectivePage.typed("version", Long.toString(directives.version(id)))))
                .hasStatus3xxRedirection();
    }
}

package vn.kiphan.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.kiphan.Statements;
import vn.kiphan.account.SignedInPerson;

class ChangesTest extends NarrativeTest {

    private JsonNode since(SignedInPerson person, String mark, String at) {
        return json(get(address + "/changes?since=" + mark + "&at=" + at, person));
    }

    @Test
    void each_sees_what_the_other_saved() {
        String mark = since(lead, "", "").get("mark").asString();
        assertThat(since(lead, mark, "").get("fields")).isEmpty();

        save(reporter, "workDone", "Vừa lưu", "0");
        JsonNode news = since(lead, mark, "");
        assertThat(news.get("fields")).singleElement().satisfies(field -> {
            assertThat(field.get("name").asString()).isEqualTo("workDone");
            assertThat(field.get("text").asString()).isEqualTo("Vừa lưu");
            assertThat(field.get("by").asString()).isEqualTo(reporter.name());
        });
        assertThat(since(lead, news.get("mark").asString(), "").get("fields")).isEmpty();
    }

    @Test
    void new_entries_and_what_is_declared_are_news_too() {
        String mark = since(lead, "", "").get("mark").asString();
        filed.article(report, "Tin", "https://bao-thu.vn/1", today, reporter);
        save(reporter, "figuresAsOf", "25/9/2023", "");
        JsonNode news = since(lead, mark, "");
        assertThat(news.get("parts").get(0).asString()).isEqualTo("entries");
        assertThat(news.get("fields").toString()).contains("25/09/2023");
    }

    @Test
    void each_sees_who_else_is_here_and_nobody_sees_themselves() {
        since(reporter, "", "workDone");
        JsonNode people = since(lead, "", "").get("people");
        assertThat(people).singleElement().satisfies(somebody -> {
            assertThat(somebody.get("name").asString()).isEqualTo(reporter.name());
            assertThat(somebody.get("at").asString()).isEqualTo("workDone");
        });
        assertThat(since(reporter, "", "").get("people").toString()).doesNotContain(reporter.name());
    }

    @Test
    void asking_costs_the_same_few_statements_however_much_there_is() {
        String mark = since(lead, "", "").get("mark").asString();
        int few = Statements.during(() -> since(lead, mark, ""));
        for (int i = 0; i < 12; i++) {
            filed.article(report, "Tin " + i, "https://bao-thu.vn/" + i, today, reporter);
        }
        assertThat(Statements.during(() -> since(lead, mark, "")))
                .isEqualTo(few)
                .isLessThanOrEqualTo(3);
    }

    @Test
    void nobody_else_asks_here() {
        assertThat(get(address + "/changes", stranger)).hasStatus(404);
        assertThat(get(address + "/changes", company.officer())).hasStatus(403);
        assertThat(get(address + "/changes?since=vô+nghĩa.1.2.3", reporter)).hasStatusOk();
    }
}

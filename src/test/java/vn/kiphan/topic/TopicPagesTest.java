package vn.kiphan.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kiphan.PageTest;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.directive.Directives;
import vn.kiphan.unit.Cast;

class TopicPagesTest extends PageTest {

    @Autowired
    Cast cast;

    @Autowired
    Directives directives;

    @Autowired
    Topics topics;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    private Cast.Company company;
    private SentDirectives.Sent directive;
    private String address;

    @BeforeEach
    void begin() {
        company = cast.company();
        directive = new SentDirectives(jdbc, transactions, events)
                .send(
                        company.department(),
                        List.of(company.press()),
                        clock.instant().plus(Duration.ofDays(10)));
        address = "/directives/" + directive.directive().value() + "/tags";
    }

    private MvcTestResult set(String tags, long version, SignedInPerson person) {
        return pages.post()
                .uri(address)
                .with(user(person))
                .with(csrf())
                .param("tags", tags)
                .param("version", String.valueOf(version))
                .exchange();
    }

    private void subject(String subject) {
        jdbc.sql("update directive set subject = ? where id = ?")
                .params(subject, directive.directive().value())
                .update();
    }

    private List<String> tags() {
        return topics.of(directives.view(directive.directive())).words();
    }

    @Test
    void until_an_officer_sets_them_they_are_read_from_the_letter() {
        subject("V/v tuyên truyền “Ngày toàn dân phòng, chống mua bán người - 30/7”, dùng #ViTreEm");
        assertThat(tags()).containsExactly("ViTreEm", "Ngày toàn dân phòng chống mua bán người");
        assertThat(text(get(address, company.officer())))
                .contains("value=\"ViTreEm, Ngày toàn dân phòng chống mua bán người\"");
    }

    @Test
    void an_officer_sets_them_and_the_page_of_the_directive_shows_them() {
        assertThat(set("an toàn giao thông, #PCCC,, pccc", 0, company.officer()))
                .hasRedirectedUrl("/directives/" + directive.directive().value());
        assertThat(tags()).containsExactly("an toàn giao thông", "PCCC");
        assertThat(text(get("/directives/" + directive.directive().value(), company.officer())))
                .contains("an toàn giao thông", "PCCC", "Sửa thẻ");
        assertThat(jdbc.sql("select details from audit_entry where action = 'directive.tags' and subject_id = ?")
                        .param(directive.directive().value())
                        .query(String.class)
                        .single())
                .isEqualTo("an toàn giao thông, PCCC");
        set("", 1, company.officer());
        assertThat(tags()).isEmpty();
    }

    @Test
    void what_somebody_else_has_set_meanwhile_is_not_written_over() {
        set("trẻ em", 0, company.officer());
        assertThat(set("khác", 0, company.officer())).hasStatus(409);
        assertThat(set("khác", 7, company.officer())).hasStatus(409);
        assertThat(set("phụ nữ", 1, company.officer())).hasStatus(302);
        assertThat(tags()).containsExactly("phụ nữ");
    }

    @Test
    void too_many_come_back_as_they_were_typed() {
        String many = "thẻ a, thẻ b, thẻ c, thẻ d, thẻ e, thẻ g, thẻ h, thẻ i, thẻ k, thẻ l, thẻ m, thẻ n, thẻ o";
        MvcTestResult result = set(many, 0, company.officer());
        assertThat(result).hasStatusOk();
        assertThat(text(result)).contains("Tối đa 12 thẻ", "value=\"" + many + "\"");
    }

    @Test
    void others_do_not_get_there() {
        assertThat(pages.get().uri(address).exchange()).hasStatus3xxRedirection();
        assertThat(get(address, company.pressReporter())).hasStatus(403);
        assertThat(get(address, cast.company().officer())).hasStatus(404);
        assertThat(set("trẻ em", 0, cast.company().officer())).hasStatus(404);
        assertThat(get("/directives/" + UUID.randomUUID() + "/tags", company.officer()))
                .hasStatus(404);
        assertThat(get("/directives/1/tags", company.officer())).hasStatus(404);
    }
}

package vn.kiphan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.ui.ExtendedModelMap;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.StaleVersion;

class MishapsTest {

    private final Mishaps mishaps = new Mishaps();
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/reports/1/narrative");
    private final ExtendedModelMap model = new ExtendedModelMap();

    @Test
    void an_overtaken_save_keeps_every_typed_word_and_no_secret() {
        request.addParameter("workDone", "Đã đăng 12 tin, bài");
        request.addParameter("results", " ");
        request.addParameter("next", "draft");
        request.addParameter("periods[0].id", "01a20ceb-a83b-701c-9c2e-005dcb047628");
        request.addParameter("periods[0].occurrences[0].shown", "25/09/2026|||");
        request.addParameter("lines[0].group", "01a20ceb-a83b-701c-9c2e-005dcb047628");
        request.addParameter("version", "3");
        request.addParameter("_csrf", "token");
        request.addParameter("password", "secret");

        assertThat(mishaps.stale(new StaleVersion("/reports/1"), request, model))
                .isEqualTo("error/409");
        assertThat(model.get("typed")).isEqualTo(List.of(new Mishaps.Typed("workDone", "Đã đăng 12 tin, bài")));
        assertThat(model.get("page")).isEqualTo("/reports/1");
    }

    @Test
    void a_refusal_is_said_in_its_own_words() {
        mishaps.refused(new Refusal("campaign.refused.withdrawn", "/assignments/1", "12/STTTT"), request, model);
        assertThat(model.get("messageKey")).isEqualTo("campaign.refused.withdrawn");
        assertThat((Object[]) model.get("messageArguments")).containsExactly("12/STTTT");
    }
}

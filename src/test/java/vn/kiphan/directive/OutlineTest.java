package vn.kiphan.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kiphan.directive.DirectiveView.OutlineHeading;
import vn.kiphan.directive.DirectiveView.TermsView;
import vn.kiphan.shared.Ids;

class OutlineTest {

    @Test
    void lines_with_a_dash_are_guidance_for_the_heading_above() {
        assertThat(of("I. Công tác chỉ đạo\n- nêu văn bản đã ban hành\n + số cuộc họp\n\nII. Kết quả")
                        .headings())
                .extracting(OutlineHeading::heading, OutlineHeading::guidance)
                .containsExactly(
                        tuple("I. Công tác chỉ đạo", List.of("nêu văn bản đã ban hành", "số cuộc họp")),
                        tuple("II. Kết quả", List.of()));
    }

    @Test
    void without_an_outline_there_are_no_headings_and_a_dash_at_the_top_is_one() {
        assertThat(of("").headings()).isEmpty();
        assertThat(of("- mở đầu").headings())
                .extracting(OutlineHeading::heading)
                .containsExactly("- mở đầu");
    }

    private static TermsView of(String outline) {
        return new TermsView(Ids.next(), "", "", true, null, null, null, null, "", outline, List.of(), null, false);
    }
}

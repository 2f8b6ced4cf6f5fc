package vn.kiphan.webpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RobotsRulesTest {

    @Test
    void no_rules_allow_everything() {
        assertThat(RobotsRules.read("").allows("/a")).isTrue();
        assertThat(RobotsRules.read("<html>not found</html>").allows("/a")).isTrue();
        assertThat(RobotsRules.read("User-agent: *\nDisallow:").allows("/a")).isTrue();
        assertThat(RobotsRules.NONE.allows("/a")).isFalse();
    }

    @Test
    void the_longest_rule_holds_and_allowing_wins_a_tie() {
        RobotsRules rules = RobotsRules.read("""
                User-agent: *
                Disallow: /tin   # comment
                Allow: /tin/cong-khai
                Disallow: /*.pdf$
                Disallow: /tim?
                Allow: /hai
                Disallow: /hai
                """);
        assertThat(rules.allows("/tin/1")).isFalse();
        assertThat(rules.allows("/tin/cong-khai/1")).isTrue();
        assertThat(rules.allows("/bao/a.pdf")).isFalse();
        assertThat(rules.allows("/bao/a.pdf?x")).isTrue();
        assertThat(rules.allows("/tim?q=a")).isFalse();
        assertThat(rules.allows("/tim")).isTrue();
        assertThat(rules.allows("/hai")).isTrue();
        assertThat(rules.allows("/")).isTrue();
    }

    @Test
    void a_group_that_names_the_reader_holds_alone() {
        RobotsRules rules = RobotsRules.read("""
                User-agent: *
                Disallow: /

                User-agent: other
                User-agent: KipHan
                Disallow: /rieng
                Crawl-delay: 7.5

                User-agent: another
                Disallow: /bai
                """);
        assertThat(rules.allows("/bai")).isTrue();
        assertThat(rules.allows("/rieng/1")).isFalse();
        assertThat(rules.delay()).isEqualTo(Duration.ofMillis(7_500));
    }

    @Test
    void a_delay_of_a_day_is_a_minute() {
        assertThat(RobotsRules.read("User-agent: *\nCrawl-delay: 86400").delay())
                .isEqualTo(Duration.ofSeconds(60));
    }
}

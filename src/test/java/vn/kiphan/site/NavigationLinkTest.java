package vn.kiphan.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NavigationLinkTest {

    @ParameterizedTest
    @CsvSource({
        "OWED, /assignments, true",
        "OWED, /assignments/1/extension, true",
        "OWED, /reports/1/differences, true",
        "OWED, /submissions/1, true",
        "OWED, /log, false",
        "LOG, /log/entries/1, true",
        "LOG, /feeds, true",
        "LOG, /login, false",
        "REVIEWS, /reports/1/differences, true",
        "DIRECTIVES, /amendments/1, true",
        "UNITS, /groups/1, true",
        "REGISTERS, /registrations, false",
        "NUMBERING, /issuing-rule, true",
        "AUDIT, /units, false"
    })
    void a_page_belongs_to_the_link_from_which_it_is_come_to(NavigationLink link, String address, boolean belongs) {
        assertThat(link.leadsTo(address)).isEqualTo(belongs);
    }
}

package vn.kiphan.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.kiphan.JourneyTest;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;

@JourneyTest
class DemoUnitsTest {

    private static final LocalDate CAMPAIGN = LocalDate.of(2023, 7, 20);

    @Autowired
    Units units;

    @Autowired
    UnitRegister register;

    @Autowired
    DemoUnits demo;

    @Autowired
    UserDetailsService people;

    @Autowired
    PasswordEncoder passwords;

    private Map<String, List<String>> namesByGroup() {
        return units.members(CAMPAIGN).stream()
                .collect(Collectors.groupingBy(
                        Units.Member::groupName, Collectors.mapping(Units.Member::name, Collectors.toList())));
    }

    private String groupOf(String line) {
        Map<UUID, String> names = units.groups().stream().collect(Collectors.toMap(Units.Group::id, Units.Group::name));
        return units.groupFor(line).map(names::get).orElse("none");
    }

    @Test
    void the_units_of_2023_are_there() {
        Map<UnitKind, Long> kinds = units.members(CAMPAIGN).stream()
                .collect(Collectors.groupingBy(Units.Member::kind, Collectors.counting()));
        assertThat(kinds)
                .containsEntry(UnitKind.COMMUNE_STATION, 71L)
                .containsEntry(UnitKind.DISTRICT_CENTRE, 8L)
                .containsEntry(UnitKind.IT_CENTRE, 1L);
        assertThat(kinds.get(UnitKind.PRESS)).isGreaterThan(2);
        assertThat(namesByGroup().get("Đài Truyền thanh các xã, phường, thị trấn"))
                .contains(
                        "Đài Truyền thanh phường Nghĩa Đức",
                        "Đài Truyền thanh thị trấn Ea T'Ling",
                        "Đài Truyền thanh xã Đắk R'La");
        assertThat(namesByGroup().get("Trung tâm Văn hóa, Thể thao và Truyền thông các huyện, thành phố"))
                .contains(
                        "Trung tâm Văn hóa, Thể thao và Truyền thông thành phố Gia Nghĩa",
                        "Trung tâm Văn hóa, Thể thao và Truyền thông huyện Đắk Mil");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- Các cơ quan báo chí trên địa bàn tỉnh; | Các cơ quan báo chí trên địa bàn tỉnh",
                "Cơ quan báo chí địa phương | Các cơ quan báo chí trên địa bàn tỉnh",
                "- Trang thông tin điện tử của các đơn vị; | Trang thông tin điện tử của các đơn vị",
                "Trang thông tin điện tử các sở, ban, ngành, | Trang thông tin điện tử của các đơn vị",
                "- Trung tâm Công nghệ thông tin và Truyền thông; | Trung tâm Công nghệ thông tin và Truyền thông",
                "Trung tâm CNTT&TT tỉnh Đắk Nông | Trung tâm Công nghệ thông tin và Truyền thông",
                "- Trung tâm VH TT & TT các huyện, thành phố; | Trung tâm Văn hóa, Thể thao và Truyền thông các huyện, thành phố",
                "Trung tâm VHTT&TT các huyện, thành phố | Trung tâm Văn hóa, Thể thao và Truyền thông các huyện, thành phố",
                "- Đài Truyền thanh các xã, phường, thị trấn. | Đài Truyền thanh các xã, phường, thị trấn",
                "Đài truyền thanh cấp xã trên địa bàn tỉnh | Đài Truyền thanh các xã, phường, thị trấn"
            })
    void the_recipient_lines_of_the_letter_and_paraphrases_find_their_group(String line, String group) {
        assertThat(groupOf(line)).isEqualTo(group);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UBND các huyện, thành phố",
                "Các Sở Thông tin và Truyền thông",
                "Phòng Văn hóa và Thông tin các huyện, thành phố",
                "Trung tâm Y tế các huyện, thành phố",
                "Giám đốc Sở Thông tin và Truyền thông;",
                "Báo Đắk Nông",
                "Đài Truyền thanh xã Đắk R'La",
                "Ông (Bà) Hiệu trưởng các đơn vị trực thuộc",
                "…………………………"
            })
    void other_recipients_find_no_group(String line) {
        assertThat(groupOf(line)).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({
        "officer, OFFICER",
        "clerk, CLERK",
        "reviewer, REVIEWER",
        "director, DIRECTOR",
        "admin, ADMINISTRATOR",
        "reporter.press, REPORTER",
        "reporter.district, REPORTER",
        "reporter.commune, REPORTER",
        "lead.press, LEAD"
    })
    void everybody_signs_in_with_the_documented_password(String username, Role role) {
        SignedInPerson person = (SignedInPerson) people.loadUserByUsername(username);

        assertThat(person.has(role)).isTrue();
        assertThat(passwords.matches(DemoUnits.PASSWORD, person.getPassword())).isTrue();
        assertThat(person.appointments()).singleElement().satisfies(held -> {
            boolean department = held.unitName().equals("Sở Thông tin và Truyền thông");
            assertThat(department).isEqualTo(role.inDepartment());
        });
    }

    @Test
    void telephones_are_well_formed_and_no_two_units_share_one() {
        assertThat(units.members(CAMPAIGN).stream().map(Units.Member::telephone))
                .doesNotHaveDuplicates()
                .allMatch(telephone -> telephone.matches("0261 000 \\d{4}"));
    }

    @Test
    void a_second_start_loads_nothing() throws Exception {
        long before = register.count();
        assertThat(demo.load()).isFalse();
        assertThat(register.count()).isEqualTo(before);
    }
}

package vn.kiphan.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kiphan.KipHanTest;
import vn.kiphan.Statements;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.StaleVersion;
import vn.kiphan.shared.UnitId;

@KipHanTest
class UnitsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 6);

    @Autowired
    Units units;

    @Autowired
    UnitDesk desk;

    @Autowired
    UnitRegister register;

    @Autowired
    GroupDesk groups;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private List<String> membersOf(UUID group, LocalDate day) {
        return units.members(day).stream()
                .filter(member -> member.groupId().equals(group))
                .map(Units.Member::name)
                .toList();
    }

    @Test
    void members_come_in_the_order_of_the_vietnamese_alphabet() {
        UUID group = cast.group(
                "Nhóm xếp thứ tự",
                cast.unit(UnitKind.PRESS, "Đài Xếp"),
                cast.unit(UnitKind.PRESS, "Dân Xếp"),
                cast.unit(UnitKind.PRESS, "Ân Xếp"),
                cast.unit(UnitKind.PRESS, "Đãi Xếp"),
                cast.unit(UnitKind.PRESS, "An Xếp 10"),
                cast.unit(UnitKind.PRESS, "An Xếp 2"));

        assertThat(membersOf(group, DAY))
                .containsExactly("An Xếp 2", "An Xếp 10", "Ân Xếp", "Dân Xếp", "Đài Xếp", "Đãi Xếp");
    }

    @Test
    void members_carry_the_profile_of_the_day() {
        UnitId unit = cast.unit(UnitKind.DISTRICT_CENTRE, "Tên cũ");
        UUID group = cast.group("Nhóm theo ngày", unit);
        UnitFacts facts =
                new UnitFacts("Tên mới", UnitKind.DISTRICT_CENTRE, null, "Huyện Thử", null, "0261 000 0009", "");
        desk.change(unit, 0, facts, DAY, Author.SYSTEM);

        assertThat(membersOf(group, DAY.minusDays(1))).containsExactly("Tên cũ");
        assertThat(units.members(DAY))
                .contains(new Units.Member(
                        unit,
                        group,
                        "Nhóm theo ngày",
                        "Tên mới",
                        UnitKind.DISTRICT_CENTRE,
                        "Huyện Thử",
                        "0261 000 0009"));
        assertThat(units.nameOf(unit, DAY.minusDays(1))).isEqualTo("Tên cũ");
        assertThat(units.nameOf(unit, DAY)).isEqualTo("Tên mới");
        assertThat(units.nameOf(unit, LocalDate.of(2000, 1, 1))).isEqualTo("Tên cũ");
    }

    @Test
    void whoever_left_a_group_is_no_member_from_that_day_on() {
        UnitId unit = cast.unit(UnitKind.PRESS, "Đơn vị rời nhóm");
        UUID group = cast.group("Nhóm có người rời", unit);

        groups.leave(group, unit, Author.SYSTEM);

        assertThat(membersOf(group, LocalDate.of(2100, 1, 1))).isEmpty();
        assertThat(membersOf(group, DAY)).containsExactly("Đơn vị rời nhóm");
    }

    @Test
    void a_membership_that_began_today_leaves_no_trace_when_it_ends() {
        UnitId unit = cast.unit(UnitKind.PRESS, "Đơn vị đưa nhầm");
        UUID group = cast.group("Nhóm đưa nhầm");
        LocalDate far = LocalDate.of(2100, 1, 1);
        groups.join(group, unit, far, Author.SYSTEM);
        groups.join(group, unit, far, Author.SYSTEM);
        assertThat(membersOf(group, far)).containsExactly("Đơn vị đưa nhầm");

        groups.leave(group, unit, Author.SYSTEM);

        assertThat(membersOf(group, far)).isEmpty();
    }

    @Test
    void a_recipient_line_finds_its_group_by_name_and_alias_and_is_never_guessed() {
        UUID group = groups.add(new GroupWords("Các tạp chí khớp dòng", List.of("Tạp chí KD & TT")), Author.SYSTEM);

        assertThat(units.groupFor("- Các tạp chí khớp dòng;")).contains(group);
        assertThat(units.groupFor("tap chi KDTT")).contains(group);
        assertThat(units.groupFor("Các tạp chí")).isEmpty();
        assertThat(units.groupFor("UBND các huyện, thành phố")).isEmpty();
        assertThat(units.groupFor("")).isEmpty();
    }

    @Test
    void a_line_that_fits_two_groups_finds_none() {
        cast.group("Các bản tin trùng lời");
        cast.group("Bản tin trùng lời");

        assertThat(units.groupFor("Bản tin trùng lời")).isEmpty();
    }

    @Test
    void groups_stand_in_their_order() {
        UUID first = groups.add(new GroupWords("Nhóm ỹ trước", List.of()), Author.SYSTEM);
        UUID second = groups.add(new GroupWords("Nhóm a sau", List.of()), Author.SYSTEM);

        assertThat(units.groups().stream().map(Units.Group::id)).containsSubsequence(first, second);
    }

    @Test
    void a_unit_that_does_not_exist_has_no_name() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> units.nameOf(new UnitId(Ids.next()), DAY));
        assertThat(units.namesOf(List.of(), DAY)).isEmpty();
    }

    @Test
    void of_two_who_change_a_unit_at_once_the_second_is_told() {
        UnitId unit = cast.unit(UnitKind.PRESS, "Đơn vị hai người sửa");
        desk.change(unit, 0, UnitFacts.named("Người thứ nhất", UnitKind.PRESS), DAY, Author.SYSTEM);

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> desk.change(
                        unit, 0, UnitFacts.named("Người thứ hai", UnitKind.PRESS), DAY.plusDays(1), Author.SYSTEM));
        assertThat(register.find(unit.value()).orElseThrow().version()).isEqualTo(1);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> desk.change(unit, 1, UnitFacts.named("Cùng ngày", UnitKind.PRESS), DAY, Author.SYSTEM));
    }

    @Test
    void the_database_holds_one_profile_one_membership_and_one_appointment_at_a_time() {
        UnitId unit = cast.unit(UnitKind.PRESS, "Đơn vị một hồ sơ");
        UUID group = cast.group("Nhóm một lần", unit);
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("""
                        insert into unit_profile (id, unit_id, name, kind, valid_from)
                        values (gen_random_uuid(), :unit, 'Chồng', 'PRESS', '2024-01-01')
                        """).param("unit", unit.value()).update())
                .withMessageContaining("unit_profile_one_at_a_time");
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql(
                                "insert into unit_group_member (group_id, unit_id, valid_from) values (:group, :unit, '2024-01-01')")
                        .param("group", group)
                        .param("unit", unit.value())
                        .update())
                .withMessageContaining("unit_group_member_once");
    }

    @Test
    void the_number_of_statements_does_not_grow_with_the_members() {
        UUID group = cast.group("Nhóm lớn dần");
        int few = Statements.during(() -> units.members(DAY));
        for (int i = 0; i < 5; i++) {
            cast.join(group, cast.unit(UnitKind.WEBSITE, "Trang lớn dần " + i));
        }
        assertThat(Statements.during(() -> units.members(DAY))).isEqualTo(few).isEqualTo(1);
    }
}

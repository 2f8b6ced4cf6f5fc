package vn.kiphan.unit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.DayText;
import vn.kiphan.shared.TypedText;
import vn.kiphan.shared.UnitId;

/** The facts of a unit as somebody typed them, and the day from which they hold. */
record UnitForm(
        @NotBlank(message = "{unit.name.missing}") @Size(max = 200, message = "{unit.name.long}")
        String name,

        @Pattern(
                regexp = "DEPARTMENT|PRESS|WEBSITE|IT_CENTRE|DISTRICT_CENTRE|COMMUNE_STATION",
                message = "{unit.kind.missing}")
        String kind,

        @Size(max = 20, message = "{unit.code.long}") String code,

        @Size(max = 100, message = "{unit.district.long}") String district,

        @Size(max = 300, message = "{unit.name.long}") String parent,

        @Pattern(regexp = "[0-9+(). /-]{0,40}", message = "{unit.telephone.wrong}")
        String telephone,

        @Pattern(regexp = "(https?://\\S{1,290}(\\s+https?://\\S{1,290}){0,9})?", message = "{unit.website.wrong}")
        String website,

        @NotBlank(message = "{unit.from.missing}") @DayText String from,

        Long version) {

    UnitForm {
        name = Objects.requireNonNullElse(name, "");
        kind = Objects.requireNonNullElse(kind, "");
        code = Objects.requireNonNullElse(code, "");
        district = Objects.requireNonNullElse(district, "");
        parent = Objects.requireNonNullElse(parent, "");
        telephone = Objects.requireNonNullElse(telephone, "");
        website = Objects.requireNonNullElse(website, "");
        from = Objects.requireNonNullElse(from, "");
        version = Objects.requireNonNullElse(version, 0L);
    }

    static UnitForm blank(String from) {
        return new UnitForm("", "", "", "", "", "", "", from, 0L);
    }

    static UnitForm of(UnitRecord unit, String from) {
        UnitFacts facts = unit.current().facts();
        String code = facts.code();
        return new UnitForm(
                facts.name(),
                facts.kind().name(),
                code == null ? "" : code,
                facts.district(),
                unit.current().parentName(),
                facts.telephone(),
                facts.website(),
                from,
                unit.version());
    }

    UnitFacts facts(@Nullable UnitId parentUnit) {
        return new UnitFacts(name, UnitKind.valueOf(kind), code, district, parentUnit, telephone, website);
    }

    LocalDate day() {
        return TypedText.day(from).orElseThrow();
    }
}

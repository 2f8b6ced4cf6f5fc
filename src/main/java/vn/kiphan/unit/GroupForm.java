package vn.kiphan.unit;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/** A group's name, and its aliases one on a line, as somebody typed them. */
record GroupForm(
        @NotBlank(message = "{unit.group.name.missing}") @Size(max = 200, message = "{unit.group.name.long}")
        String name,

        String aliases,
        Long version) {

    private static final int MOST_ALIASES = 50;
    private static final int LONGEST_ALIAS = 200;

    GroupForm {
        name = Objects.requireNonNullElse(name, "");
        aliases = Objects.requireNonNullElse(aliases, "");
        version = Objects.requireNonNullElse(version, 0L);
    }

    static GroupForm blank() {
        return new GroupForm("", "", 0L);
    }

    static GroupForm of(GroupRow group) {
        return new GroupForm(group.name(), String.join("\n", group.aliases()), group.version());
    }

    @AssertTrue(message = "{unit.group.aliases.long}")
    boolean isShortEnough() {
        GroupWords words = words();
        return words.aliases().size() <= MOST_ALIASES
                && words.aliases().stream().allMatch(alias -> alias.length() <= LONGEST_ALIAS);
    }

    GroupWords words() {
        return new GroupWords(name, aliases.lines().toList());
    }
}

package vn.kiphan.numbering;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.kiphan.shared.DayText;
import vn.kiphan.shared.MarklessText;
import vn.kiphan.shared.TypedText;

/** A register as somebody types it: its name, one type of document on a line, and the first day on which it is used. */
record RegisterForm(
        @Nullable Long version,

        @NotBlank(message = "{numbering.register.name.missing}")
        @Size(max = 120, message = "{numbering.register.name.long}")
        String name,

        String types,
        String rest,
        @DayText String openedOn) {

    private static final int MOST_TYPES = 30;
    private static final int LONGEST_TYPE = 100;

    RegisterForm {
        version = Objects.requireNonNullElse(version, 0L);
        name = Objects.requireNonNullElse(name, "").strip();
        types = Objects.requireNonNullElse(types, "");
        rest = Objects.requireNonNullElse(rest, "");
        openedOn = Objects.requireNonNullElse(openedOn, "").strip();
    }

    static RegisterForm blank() {
        return new RegisterForm(0L, "", "", "", "");
    }

    static RegisterForm of(RegisterRow register) {
        return new RegisterForm(
                register.version(),
                register.name(),
                String.join("\n", register.named()),
                register.takesRest() ? "yes" : "",
                register.openedOn() == null ? "" : register.openedOn().toString());
    }

    void check(Errors errors) {
        List<String> typed = List.copyOf(byFolded().values());
        if (typed.isEmpty()) {
            errors.rejectValue("types", "numbering.register.types.missing");
        } else if (typed.size() > MOST_TYPES || typed.stream().anyMatch(type -> type.length() > LONGEST_TYPE)) {
            errors.rejectValue("types", "numbering.register.types.long");
        }
    }

    /** The types by their folded words; the empty one when it takes all the rest. */
    Map<String, String> byFolded() {
        Map<String, String> folded = new LinkedHashMap<>();
        types.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> folded.putIfAbsent(MarklessText.fold(line), line));
        if (takesRest()) {
            folded.put("", "");
        }
        return folded;
    }

    public boolean takesRest() {
        return !rest.isEmpty();
    }

    @Nullable
    LocalDate opening() {
        return TypedText.day(openedOn).orElse(null);
    }
}

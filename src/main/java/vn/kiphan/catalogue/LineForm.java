package vn.kiphan.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.DayText;
import vn.kiphan.shared.TypedText;
import vn.kiphan.shared.Vietnam;

/** A kind or a channel as it is typed. */
record LineForm(
        @Nullable Long version,

        @NotBlank(message = "{catalogue.vietnamese.missing}") @Size(max = 100, message = "{catalogue.label.long}")
        String vietnamese,

        @NotBlank(message = "{catalogue.english.missing}") @Size(max = 100, message = "{catalogue.label.long}")
        String english,

        @NotEmpty(message = "{catalogue.shapes.missing}") List<String> shapes,

        List<String> fields,
        @Nullable Boolean needsLink,
        @DayText String retiredOn) {

    LineForm {
        vietnamese = Objects.requireNonNullElse(vietnamese, "").strip();
        english = Objects.requireNonNullElse(english, "").strip();
        shapes = known(Shape.class, shapes);
        fields = known(Field.class, fields);
        retiredOn = Objects.requireNonNullElse(retiredOn, "").strip();
    }

    static LineForm blank() {
        return new LineForm(0L, "", "", List.of(), List.of(), false, "");
    }

    static LineForm of(CatalogueLine line) {
        LocalDate retired = line.retiredOn();
        return new LineForm(
                line.version(),
                line.vietnamese(),
                line.english(),
                line.shapes().stream().map(Shape::name).toList(),
                line.fields().stream().map(Field::name).toList(),
                line.needsLink(),
                retired == null ? "" : Vietnam.DAY.format(retired));
    }

    long seenVersion() {
        return version == null ? 0 : version;
    }

    @Nullable
    LocalDate retired() {
        return TypedText.day(retiredOn).orElse(null);
    }

    boolean linked() {
        return Boolean.TRUE.equals(needsLink);
    }

    /** Of the ticked parts those that an entry of one of the ticked shapes can have. */
    String[] fieldNames() {
        Set<String> possible = new HashSet<>();
        shapes.forEach(shape -> Shape.valueOf(shape).fields().forEach(field -> possible.add(field.name())));
        return fields.stream().filter(possible::contains).toArray(String[]::new);
    }

    String[] shapeNames() {
        return shapes.toArray(String[]::new);
    }

    /** The names that the form offers, each once; anything else is no choice. */
    private static <E extends Enum<E>> List<String> known(Class<E> type, @Nullable List<String> chosen) {
        return chosen == null
                ? List.of()
                : EnumSet.allOf(type).stream()
                        .map(Enum::name)
                        .filter(chosen::contains)
                        .toList();
    }
}

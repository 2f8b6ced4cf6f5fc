package vn.kiphan.figure;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.kiphan.directive.AskedIndicators.Asked;
import vn.kiphan.shared.TypedText;

/**
 * One indicator of a report's grid: what is asked for, what the entries add up to, what the unit typed, and what follows.
 *
 * <p>A number that the unit typed goes before the sum of its languages, and that before what the entries add up to. Both what was
 * typed and what was counted are kept.
 *
 * @param number counted from 1
 */
record Figure(int number, Asked asked, Map<Field, Typed> typed, Count count, Past past) {

    /** Where the number comes from. */
    enum Source {
        TYPED,
        LANGUAGES,
        ENTRIES
    }

    public String text(Field field) {
        return typed(field).text();
    }

    Typed typed(Field field) {
        return typed.getOrDefault(field, Typed.NOTHING);
    }

    Amount read(Field field) {
        return Amount.read(text(field), asked.measure(), asked.decimals());
    }

    /** What the unit chose in words; empty when it gives a figure. */
    Standing said() {
        return switch (text(Field.STANDING)) {
            case "NONE" -> Standing.NONE;
            case "NO_MEANS" -> Standing.NO_MEANS;
            default -> Standing.EMPTY;
        };
    }

    /** What the unit typed for the languages, those left empty apart. */
    private Map<Field, Amount> typedLanguages() {
        Map<Field, Amount> parts = new EnumMap<>(Field.class);
        for (Field language : Field.LANGUAGES) {
            Amount part = asked.byLanguage() ? read(language) : Amount.EMPTY;
            if (part.standing() != Standing.EMPTY) {
                parts.put(language, part);
            }
        }
        return parts;
    }

    /** The numbers typed for the languages; whoever says in words that there is none of a language gives no number for it. */
    private Map<Field, BigDecimal> numbersByLanguage() {
        Map<Field, BigDecimal> numbers = new EnumMap<>(Field.class);
        typedLanguages().forEach((language, part) -> {
            if (part.number() != null) {
                numbers.put(language, part.number());
            }
        });
        return numbers;
    }

    private boolean unreadable() {
        return read(Field.TOTAL).standing() == Standing.UNREADABLE
                || typedLanguages().values().stream().anyMatch(part -> part.standing() == Standing.UNREADABLE);
    }

    @Nullable
    Source source() {
        if (unreadable() || said() != Standing.EMPTY) {
            return null;
        }
        Amount total = read(Field.TOTAL);
        if (total.standing() == Standing.NUMBER) {
            return Source.TYPED;
        }
        if (total.standing() != Standing.EMPTY) {
            return null;
        }
        if (!numbersByLanguage().isEmpty()) {
            return Source.LANGUAGES;
        }
        return count.total() != null ? Source.ENTRIES : null;
    }

    Standing standing() {
        if (unreadable()) {
            return Standing.UNREADABLE;
        }
        if (said() != Standing.EMPTY) {
            return said();
        }
        return source() != null ? Standing.NUMBER : read(Field.TOTAL).standing();
    }

    /** The number that the report gives; null unless there is one. */
    @Nullable
    BigDecimal amount() {
        Source source = source();
        if (source == null) {
            return null;
        }
        return switch (source) {
            case TYPED -> read(Field.TOTAL).number();
            case LANGUAGES -> sum(numbersByLanguage());
            case ENTRIES -> count.total();
        };
    }

    /** The parts of the number by language; empty where they are not known. */
    Map<Field, BigDecimal> languages() {
        if (!asked.byLanguage() || source() == null) {
            return Map.of();
        }
        Map<Field, BigDecimal> parts = numbersByLanguage();
        return parts.isEmpty() && Objects.equals(amount(), count.total()) ? count.languages() : parts;
    }

    /** The sum of the languages where it is not the total; null where the two agree or one of them is missing. */
    @Nullable
    BigDecimal otherSum() {
        Map<Field, BigDecimal> parts = numbersByLanguage();
        BigDecimal total = read(Field.TOTAL).number();
        return parts.isEmpty() || total == null || sum(parts).equals(total) ? null : sum(parts);
    }

    /** Whether the unit gives a number and says at the same time that there is none. */
    boolean contradicts() {
        return said() != Standing.EMPTY
                && (read(Field.TOTAL).standing() == Standing.NUMBER
                        || !numbersByLanguage().isEmpty());
    }

    /** Whether the unit says something else than its entries. */
    boolean differs() {
        return count.total() != null
                && standing() != Standing.UNREADABLE
                && !count.total().equals(amount());
    }

    Amount cumulative() {
        return asked.cumulative() ? read(Field.CUMULATIVE) : Amount.EMPTY;
    }

    private static BigDecimal sum(Map<Field, BigDecimal> parts) {
        return TypedText.even(parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}

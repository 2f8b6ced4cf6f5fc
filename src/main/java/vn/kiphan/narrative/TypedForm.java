package vn.kiphan.narrative;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import vn.kiphan.reportdraft.Declaration;
import vn.kiphan.shared.TypedText;

/**
 * The narrative's form as it is typed: the texts of the parts that it brings, each with the mark of the text over which it was typed, and
 * what is declared, each field with the text over which it was typed.
 */
record TypedForm(Map<String, String> fields, Map<String, Long> seen, Map<String, String> declaredOver) {

    /** The longest part, as the database allows it too. */
    static final int LONGEST = 20_000;

    private static final int LONGEST_REASON = 2_000;

    static TypedForm of(MultiValueMap<String, String> parameters) {
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, Long> seen = new LinkedHashMap<>();
        Map<String, String> declaredOver = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            String value = values.isEmpty() ? "" : values.getLast();
            if (name.startsWith("seen.") && Declared.FIELDS.contains(name.substring(5))) {
                declaredOver.put(name.substring(5), plain(value));
            } else if (name.startsWith("seen.")) {
                seen.put(name.substring(5), number(value));
            } else if (Declared.FIELDS.contains(name) || name.matches("[A-Za-z][A-Za-z0-9-]{0,39}")) {
                fields.put(name, plain(value));
            }
        });
        List.of("next", "insert").forEach(fields::remove);
        return new TypedForm(fields, seen, declaredOver);
    }

    /** Browsers send line ends as CR LF; the snapshot's hash is taken of plain ones. */
    static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    static long number(@org.jspecify.annotations.Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    /** The same, typed over what is declared now. */
    TypedForm over(Map<String, String> newer) {
        return new TypedForm(fields, seen, newer);
    }

    /** The texts of the parts. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>(fields);
        texts.keySet().removeAll(Declared.FIELDS);
        return texts;
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** A box that is not ticked is not sent. */
    boolean saysNil() {
        return "true".equals(field(Declared.NIL));
    }

    /** The page on which two texts clash brings those texts alone. */
    boolean declares() {
        return Declared.FIELDS.stream().anyMatch(fields::containsKey);
    }

    Declaration declaration() {
        return new Declaration(
                TypedText.day(field(Declared.FIGURES_AS_OF)).orElse(null), saysNil(), field(Declared.NIL_REASON));
    }

    static boolean tooLong(String field, String text) {
        return text.length() > (Declared.NIL_REASON.equals(field) ? LONGEST_REASON : LONGEST);
    }
}

package vn.kiphan.indicator;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says in words which entries an indicator counts, for the pages of the catalogue. */
public record CountingWords(Map<String, String> kinds, Map<String, String> channels) {

    public static CountingWords of(EntryCatalogue entries) {
        return new CountingWords(labels(entries.kinds()), labels(entries.channels()));
    }

    private static Map<String, String> labels(List<EntryCatalogue.Choice> choices) {
        return choices.stream()
                .collect(Collectors.toMap(
                        EntryCatalogue.Choice::code, EntryCatalogue.Choice::label, (one, same) -> one));
    }

    /** "Tin, Bài"; empty when all kinds count. */
    public String kinds(Counting counting) {
        return said(counting.kinds(), code -> kinds.getOrDefault(code, code));
    }

    /** "Báo in, Báo điện tử"; empty when all channels count. */
    public String channels(Counting counting) {
        return said(counting.channels(), code -> channels.getOrDefault(code, code));
    }

    private static String said(List<String> codes, Function<String, String> label) {
        return codes.stream().map(label).collect(Collectors.joining(", "));
    }
}

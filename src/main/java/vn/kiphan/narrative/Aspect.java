package vn.kiphan.narrative;

import java.util.List;
import vn.kiphan.shared.MarklessText;

/** What a part of a narrative is about, whatever its heading is: so that the consolidated report brings like to like. */
enum Aspect {
    WORK_DONE,
    RESULTS,
    DIFFICULTIES,
    PROPOSALS;

    private static final List<String> OF_DIFFICULTIES = List.of("kho khan", "vuong mac", "ton tai", "han che");
    private static final List<String> OF_PROPOSALS = List.of("kien nghi", "de xuat");

    /** By the words of the heading; what says nothing else tells of the work. */
    static Aspect of(String heading) {
        String words = MarklessText.fold(heading);
        if (OF_DIFFICULTIES.stream().anyMatch(words::contains)) {
            return DIFFICULTIES;
        }
        if (OF_PROPOSALS.stream().anyMatch(words::contains)) {
            return PROPOSALS;
        }
        return words.contains("ket qua") ? RESULTS : WORK_DONE;
    }
}

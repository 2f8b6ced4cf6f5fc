package vn.kiphan.consolidation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.kiphan.shared.MarklessText;

/**
 * What units wrote on one aspect, each passage with the units that wrote it. As much as a report holds: long passages are cut, equal
 * ones stand once, and the units beyond the last passage are counted. All of it in full is in the workbook.
 */
final class Passages {

    private static final int MOST = 20;
    private static final int LONGEST = 700;
    private static final int NAMES = 3;

    private final Function<Narrative, String> aspect;
    private final Map<String, Passage> passages = new LinkedHashMap<>();
    private int beyond;

    Passages(Function<Narrative, String> aspect) {
        this.aspect = aspect;
    }

    void add(Narrative narrative) {
        String text = aspect.apply(narrative).strip();
        if (text.isEmpty()) {
            return;
        }
        String key = MarklessText.fold(text).replaceAll("[\\s.;,]+", " ").strip();
        Passage passage = passages.get(key);
        if (passage != null) {
            passage.add(narrative.unit());
        } else if (passages.size() < MOST) {
            passages.put(key, new Passage(Wording.shortened(text.replaceAll("\\s+", " "), LONGEST), narrative.unit()));
        } else {
            beyond++;
        }
    }

    boolean isEmpty() {
        return passages.isEmpty();
    }

    /** “Đài Truyền thanh xã A: …”. */
    List<String> lines() {
        return passages.values().stream().map(Passage::line).toList();
    }

    /** How many units wrote something that the report has no room for. */
    int beyond() {
        return beyond;
    }

    private static final class Passage {

        private final String text;
        private final List<String> units = new ArrayList<>();
        private int more;

        Passage(String text, String unit) {
            this.text = text;
            units.add(unit);
        }

        void add(String unit) {
            if (units.size() < NAMES) {
                units.add(unit);
            } else {
                more++;
            }
        }

        String line() {
            String others = more == 0 ? "" : " và " + Wording.count(more) + " đơn vị khác";
            return String.join(", ", units) + others + ": " + text;
        }
    }
}

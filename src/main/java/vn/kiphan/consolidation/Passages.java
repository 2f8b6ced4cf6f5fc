package vn.kiphan.consolidation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.kiphan.officialdocument.OfficialDocumentBlock;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Dashes;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Told;
import vn.kiphan.shared.MarkedText;
import vn.kiphan.shared.MarklessText;

/**
 * What units wrote on one aspect, each passage with the units that wrote it. As much as a report holds: long passages are cut, equal
 * ones stand once, and the units beyond the last passage are counted. All of it in full is in the workbook.
 */
final class Passages {

    private static final int MOST = 20;
    private static final int LONGEST = 700;
    private static final int NAMES = 3;
    private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-+\\u2022\\u2013]|\\d{1,3}[.)])\\s");
    private static final Pattern BULLET = Pattern.compile("^[-+\\u2022\\u2013]\\s+");

    private final Function<Narrative, String> aspect;
    private final Map<String, Passage> passages = new LinkedHashMap<>();
    private int beyond;

    Passages(Function<Narrative, String> aspect) {
        this.aspect = aspect;
    }

    void add(Narrative narrative) {
        MarkedText told = new MarkedText(aspect.apply(narrative));
        String text = told.plain();
        if (text.isEmpty()) {
            return;
        }
        String key = MarklessText.fold(text).replaceAll("[\\s.;,]+", " ").strip();
        Passage passage = passages.get(key);
        if (passage != null) {
            passage.add(narrative.unit());
        } else if (passages.size() < MOST) {
            passages.put(
                    key,
                    new Passage(
                            Wording.shortened(text.replaceAll("\\s+", " "), LONGEST),
                            told.formatted() ? told.marks() : "",
                            narrative.unit()));
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

    /** The passages as they were written where one of them has bold words or a list; otherwise as the lines of a list. */
    OfficialDocumentBlock block() {
        return passages.values().stream().allMatch(passage -> passage.marks.isEmpty())
                ? new Dashes(lines())
                : new Told(passages.values().stream()
                        .flatMap(passage -> passage.paragraphs().stream())
                        .toList());
    }

    /** How many units wrote something that the report has no room for. */
    int beyond() {
        return beyond;
    }

    private static final class Passage {

        private final String text;
        private final String marks;
        private final List<String> units = new ArrayList<>();
        private int more;

        Passage(String text, String marks, String unit) {
            this.text = text;
            this.marks = marks;
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
            return who() + text;
        }

        private String who() {
            String others = more == 0 ? "" : " và " + Wording.count(more) + " đơn vị khác";
            return String.join(", ", units) + others + ": ";
        }

        /** The unit and what it wrote, line by line; of a long passage the lines that fit. */
        List<String> paragraphs() {
            if (marks.isEmpty()) {
                return List.of("- " + line());
            }
            List<String> paragraphs = new ArrayList<>();
            int length = 0;
            for (String line : marks.lines()
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList()) {
                length += line.length();
                if (length > LONGEST) {
                    paragraphs.add(paragraphs.isEmpty() ? "- " + line() : "…");
                    break;
                }
                if (!paragraphs.isEmpty()) {
                    paragraphs.add(BULLET.matcher(line).replaceFirst("+ "));
                } else if (ITEM.matcher(line).find()) {
                    paragraphs.add("- " + who().strip());
                    paragraphs.add(BULLET.matcher(line).replaceFirst("+ "));
                } else {
                    paragraphs.add("- " + who() + line);
                }
            }
            return paragraphs;
        }
    }
}

package vn.kiphan.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Visible words stand in the bundles. Where the code itself is about Vietnamese text, it says so here. */
class WordsTest {

    private static final Pattern VIETNAMESE = Pattern.compile("\"[^\"\\n]*[ăâđêôơưĂÂĐÊÔƠƯạ-ỹẠ-Ỹ][^\"\\n]*\"");

    /** The words of letters that are read and of documents that are written, and what is data in the language of the documents. */
    private static final Set<String> ABOUT_VIETNAMESE_TEXT = Set.of(
            "src/main/java/vn/kiphan/letter",
            "src/main/java/vn/kiphan/officialdocument",
            "src/main/java/vn/kiphan/dispatch",
            "src/main/java/vn/kiphan/database",
            "src/main/java/vn/kiphan/consolidation",
            "src/main/java/vn/kiphan/tally/TallyPart.java",
            "src/main/java/vn/kiphan/shared/MarklessText.java",
            "src/main/java/vn/kiphan/shared/Author.java",
            "src/main/java/vn/kiphan/spreadsheet/CsvLetters.java",
            "src/main/java/vn/kiphan/pasting/AiredDays.java",
            "src/main/java/vn/kiphan/pasting/Airings.java",
            "src/main/java/vn/kiphan/pasting/DayWords.java",
            "src/main/java/vn/kiphan/pasting/ShortDay.java",
            "src/main/java/vn/kiphan/pasting/TitleWords.java",
            "src/main/java/vn/kiphan/pasting/LineReading.java",
            "src/main/java/vn/kiphan/directivetext/ReportingCycle.java",
            "src/main/java/vn/kiphan/unit/RecipientWords.java");

    @Test
    void visible_words_stand_in_the_bundles() {
        Set<String> found = new TreeSet<>();
        for (Path file : Sources.under("src/main/java", ".java")) {
            String name = file.toString();
            boolean sample = file.getFileName().toString().startsWith("Demo");
            if (!sample
                    && ABOUT_VIETNAMESE_TEXT.stream().noneMatch(name::startsWith)
                    && VIETNAMESE
                            .matcher(Sources.read(file)
                                    .replaceAll("(?s)/\\*.*?\\*/", "")
                                    .replaceAll("//.*", ""))
                            .find()) {
                found.add(name);
            }
        }
        assertThat(found).isEmpty();
    }
}

package vn.kiphan.letterdate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.kiphan.lettertext.LetterText;
import vn.kiphan.lettertext.Paragraph;
import vn.kiphan.lettertext.RequestVerbs;

/** A paragraph's words, folded and as written, and its sentences: what stands around a date decides whether it is a deadline. */
final class DeadlineSentences {

    private final String words;
    private final String written;
    private final List<Integer> starts = new ArrayList<>();
    private final boolean[] leadsIn;

    DeadlineSentences(LetterText text, Paragraph paragraph) {
        this.words = oneLine(text.folded().substring(paragraph.start(), paragraph.end()));
        this.written = oneLine(text.text().substring(paragraph.start(), paragraph.end()))
                .toLowerCase(Locale.ROOT);
        starts.add(0);
        for (int at = 1; at + 1 < words.length(); at++) {
            char c = words.charAt(at - 1);
            boolean stop = (c == '.' || c == '?' || c == '!') && words.charAt(at) == ' ';
            boolean numbering = at < 4 || Character.isDigit(words.charAt(at - 2)) && at < 8;
            if (stop && !numbering) {
                starts.add(at + 1);
            }
        }
        leadsIn = new boolean[starts.size()];
        for (int at = 0; at < leadsIn.length; at++) {
            String sentence = words.substring(starts.get(at), Math.min(words.length(), starts.get(at) + 80))
                    .stripLeading();
            leadsIn[at] = RequestVerbs.LEADS_IN.matcher(sentence).find();
        }
    }

    /** As it stands in the letter, line ends as blanks: offsets stay true. */
    private static String oneLine(String part) {
        return part.replace('\n', ' ').replace('\t', ' ');
    }

    /** The paragraph's folded words. */
    String words() {
        return words;
    }

    private int index(int offset) {
        int low = 0;
        int high = starts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts.get(middle) <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    int startOf(int offset) {
        return Math.max(starts.get(index(offset)), offset - 1500);
    }

    int endOf(int offset) {
        int next = index(offset) + 1;
        int end = next < starts.size() ? starts.get(next) : words.length();
        return Math.min(end, offset + 600);
    }

    String around(int offset) {
        return words.substring(startOf(offset), endOf(offset));
    }

    /** The sentence up to an offset, folded. */
    String before(int offset) {
        return words.substring(startOf(offset), offset);
    }

    /** What directly precedes an offset, in small letters with their marks. */
    String writtenBefore(int offset) {
        return written.substring(Math.max(startOf(offset), offset - 90), offset);
    }

    /** The part of the sentence up to an offset that belongs to it: from the last semicolon or another limit on. */
    String clauseBefore(int offset, int previousEnd) {
        int from = Math.max(startOf(offset), previousEnd);
        return words.substring(Math.max(from, words.lastIndexOf(';', offset - 1) + 1), Math.max(from, offset));
    }

    /** The part of the sentence behind an offset, up to a semicolon. */
    String clauseAfter(int offset) {
        int end = endOf(offset);
        int semicolon = words.indexOf(';', offset);
        return words.substring(offset, semicolon >= 0 && semicolon < end ? semicolon : end);
    }

    /** Whether the sentence begins as those do that name what the letter rests on. */
    boolean leadsIn(int offset) {
        return leadsIn[index(offset)];
    }

    boolean says(Pattern pattern, int offset) {
        return pattern.matcher(around(offset)).find();
    }
}

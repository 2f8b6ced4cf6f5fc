package vn.kiphan.letterdate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.kiphan.lettertext.LetterText;
import vn.kiphan.lettertext.Line;
import vn.kiphan.lettertext.Paragraph;
import vn.kiphan.lettertext.RequestVerbs;

/**
 * A paragraph's words, folded and as written, and its sentences: what stands around a date decides whether it is a deadline. Lines that
 * say nothing, as the head of a page that falls into a sentence, are left out.
 */
final class DeadlineSentences {

    private final String words;
    private final String written;
    private final int[] places;
    private final List<Integer> starts = new ArrayList<>();
    private final boolean[] leadsIn;

    DeadlineSentences(LetterText text, Paragraph paragraph) {
        this.places = placesOf(text, paragraph);
        this.words = oneLine(text.folded());
        this.written = oneLine(text.text()).toLowerCase(Locale.ROOT);
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

    private static int[] placesOf(LetterText text, Paragraph paragraph) {
        IntStream.Builder places = IntStream.builder();
        int from = paragraph.start();
        for (Line line : text.silentWithin(paragraph.start(), paragraph.end())) {
            IntStream.range(from, line.start()).forEach(places);
            from = line.end() + 1;
        }
        IntStream.range(from, paragraph.end()).forEach(places);
        return places.build().toArray();
    }

    /** As it stands in the letter, line ends as blanks, a character for each of the places. */
    private String oneLine(String letter) {
        StringBuilder line = new StringBuilder(places.length);
        for (int place : places) {
            char c = letter.charAt(place);
            line.append(c == '\n' || c == '\t' ? ' ' : c);
        }
        return line.toString();
    }

    /** Where in the letter something begins that begins there in the words. */
    int start(int at) {
        return places[at];
    }

    /** Where in the letter something ends that ends there in the words. */
    int end(int at) {
        return places[at - 1] + 1;
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

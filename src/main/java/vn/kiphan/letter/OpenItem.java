package vn.kiphan.letter;

import java.util.ArrayList;
import java.util.List;
import vn.kiphan.letter.LetterDraft.Item;
import vn.kiphan.lettertext.Confidence;
import vn.kiphan.lettertext.Found;
import vn.kiphan.lettertext.Line;
import vn.kiphan.lettertext.Paragraph;

/** An item that may still go on; two or more dashes below it are items of their own. */
final class OpenItem {

    private static final int LONGEST_HEADING = 60;

    private final String path;
    private final int start;
    private final StringBuilder words;
    private final List<OpenItem> dashes = new ArrayList<>();
    private int end;
    private String last;

    OpenItem(String path, Paragraph first, int markerLength) {
        this.path = path;
        this.start = first.start();
        this.end = first.end();
        this.last = first.text();
        this.words = new StringBuilder(first.text()
                .substring(Math.min(markerLength, first.text().length()))
                .strip());
    }

    void add(Paragraph paragraph) {
        if (paragraph.startsWithDash()) {
            dashes.add(new OpenItem(path + "." + (dashes.size() + 1), paragraph, 1));
        } else if (dashes.isEmpty()) {
            goOn(paragraph);
        } else {
            dashes.getLast().goOn(paragraph);
        }
        last = paragraph.text();
    }

    private void goOn(Paragraph paragraph) {
        boolean heading = last.length() <= LONGEST_HEADING
                && Character.isUpperCase(paragraph.text().codePointAt(0));
        words.append(!Line.ends(last) && !heading ? ' ' : '\n').append(paragraph.text());
        end = paragraph.end();
        last = paragraph.text();
    }

    /** The words that were added last. */
    String last() {
        return last;
    }

    /** The item and those below it, in the letter's order. */
    List<Found<Item>> items() {
        List<Found<Item>> items = new ArrayList<>();
        if (dashes.size() < 2) {
            for (OpenItem dash : dashes) {
                words.append("\n- ").append(dash.words);
                end = dash.end;
            }
            dashes.clear();
        }
        items.add(item(Confidence.HIGH));
        dashes.forEach(dash -> items.add(dash.item(Confidence.MEDIUM)));
        return items;
    }

    Found<Item> item(Confidence confidence) {
        String text = words.toString();
        if (text.endsWith("./.")) {
            text = text.substring(0, text.length() - 2);
        }
        return Found.of(new Item(path, text, Addressee.of(text)), start, end, confidence);
    }
}

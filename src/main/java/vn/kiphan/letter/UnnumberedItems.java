package vn.kiphan.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.letter.LetterDraft.Item;
import vn.kiphan.lettertext.Confidence;
import vn.kiphan.lettertext.Found;
import vn.kiphan.lettertext.Paragraph;

/** Reads the items of a letter without numbers: dashes, or paragraphs that each name the units they are for. */
final class UnnumberedItems {

    private static final Pattern ADDRESSES = Pattern.compile("^(?:doi voi|giao)\\s|^[^.;:]{3,200}:(?:\\s|$)");

    private final List<Paragraph> body;

    private UnnumberedItems(List<Paragraph> body) {
        this.body = body;
    }

    /** The items; null when there are none. */
    static @Nullable ItemBlock of(List<Paragraph> body) {
        UnnumberedItems reading = new UnnumberedItems(body);
        ItemBlock dashes = reading.dashes();
        return dashes == null ? reading.addressed() : dashes;
    }

    /** Dashes count as items when a sentence that ends with a colon announces at least two of them. */
    private @Nullable ItemBlock dashes() {
        for (int at = 1; at < body.size(); at++) {
            boolean announced =
                    body.get(at - 1).text().endsWith(":") && !body.get(at - 1).startsWithDash();
            if (announced && body.get(at).startsWithDash()) {
                int end = at;
                while (end < body.size() && body.get(end).startsWithDash()) {
                    end++;
                }
                if (end - at >= 2) {
                    return dashes(at, end);
                }
            }
        }
        return null;
    }

    private ItemBlock dashes(int from, int end) {
        List<Found<Item>> items = new ArrayList<>();
        for (int at = from; at < end; at++) {
            OpenItem open = new OpenItem(Integer.toString(at - from + 1), body.get(at), 1);
            items.add(open.item(Confidence.MEDIUM));
        }
        return new ItemBlock(items, from);
    }

    /** Paragraphs without numbers that each name the units they are for ("Sở Y tế: …"), below a sentence that ends with a colon. */
    private @Nullable ItemBlock addressed() {
        int at = 1;
        while (at < body.size() && !(body.get(at - 1).text().endsWith(":") && isAddressed(body.get(at)))) {
            at++;
        }
        List<Integer> starts = new ArrayList<>();
        int end = at;
        while (end < body.size() && (isAddressed(body.get(end)) || body.get(end).startsWithDash())) {
            if (isAddressed(body.get(end))) {
                starts.add(end);
            }
            end++;
        }
        if (starts.size() < 2) {
            return null;
        }
        List<Found<Item>> items = new ArrayList<>();
        for (int one = 0; one < starts.size(); one++) {
            int next = one + 1 < starts.size() ? starts.get(one + 1) : end;
            OpenItem open = new OpenItem(Integer.toString(one + 1), body.get(starts.get(one)), 0);
            body.subList(starts.get(one) + 1, next).forEach(open::add);
            items.addAll(open.items());
        }
        return new ItemBlock(items, at);
    }

    private static boolean isAddressed(Paragraph paragraph) {
        return !paragraph.startsWithDash()
                && ADDRESSES.matcher(paragraph.folded()).find()
                && Addressee.of(paragraph.text()) != null;
    }
}

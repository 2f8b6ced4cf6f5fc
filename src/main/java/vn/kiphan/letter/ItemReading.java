package vn.kiphan.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.letter.LetterDraft.Item;
import vn.kiphan.lettertext.Confidence;
import vn.kiphan.lettertext.Found;
import vn.kiphan.lettertext.ItemMarker;
import vn.kiphan.lettertext.ItemMarker.Level;
import vn.kiphan.lettertext.Line;
import vn.kiphan.lettertext.Paragraph;

/** Reads what a letter asks for: its numbered items with everything that belongs to each, or the dashes of a letter without numbers. */
final class ItemReading {

    private static final Pattern ADDRESSES = Pattern.compile("^(?:doi voi|giao)\\s|^[^.;:]{3,200}:(?:\\s|$)");

    private final List<Paragraph> body;
    private final List<Found<Item>> items = new ArrayList<>();
    private int firstParagraph;
    private @Nullable ItemMarker soughtAfter;
    private int nextSought;
    private int afterItems;

    private ItemReading(List<Paragraph> body) {
        this.body = body;
        this.firstParagraph = body.size();
        this.afterItems = body.size();
    }

    static ItemReading of(List<Paragraph> body) {
        ItemReading reading = new ItemReading(body);
        reading.read();
        return reading;
    }

    List<Found<Item>> items() {
        return items;
    }

    /** The paragraphs above the items; all of them when there are no items. */
    List<Paragraph> preamble() {
        return body.subList(0, firstParagraph);
    }

    private void read() {
        int start = firstNumbered();
        if (start >= 0) {
            readNumbered(start);
        } else {
            readDashes();
            if (items.isEmpty()) {
                readAddressed();
            }
        }
    }

    /** The first paragraph numbered 1 or I that a second one follows, or that an introduction ending with a colon announces. */
    private int firstNumbered() {
        // letters count when there is no number anywhere
        boolean numbers = body.stream()
                .map(Paragraph::marker)
                .anyMatch(marker -> marker != null && marker.level() != Level.LETTER);
        for (int at = 0; at < body.size(); at++) {
            ItemMarker marker = body.get(at).marker();
            boolean opens = marker != null
                    && marker.ordinal() == 1
                    && (marker.level() == Level.NUMBER
                            || marker.level() == Level.ARTICLE
                            || marker.level() == Level.ROMAN
                            || !numbers && marker.level() == Level.LETTER);
            if (opens && marker != null) {
                boolean announced = at > 0 && body.get(at - 1).text().endsWith(":");
                if (announced || nextOfSame(marker, at + 1) >= 0) {
                    return at;
                }
            }
        }
        return -1;
    }

    /** Where the number after this one stands, from a paragraph on; -1 when it does not. Remembers what it sought last. */
    private int nextOfSame(ItemMarker marker, int from) {
        boolean known = soughtAfter != null
                && soughtAfter.level() == marker.level()
                && soughtAfter.ordinal() == marker.ordinal()
                && (nextSought < 0 || nextSought >= from);
        if (!known) {
            soughtAfter = marker;
            nextSought = seek(marker, from);
        }
        return nextSought;
    }

    private int seek(ItemMarker marker, int from) {
        for (int at = from; at < body.size(); at++) {
            ItemMarker next = body.get(at).marker();
            if (next != null && next.level() == marker.level() && next.ordinal() == marker.ordinal() + 1) {
                return at;
            }
        }
        return -1;
    }

    private void readNumbered(int start) {
        firstParagraph = start;
        OpenItem open = null;
        List<ItemMarker> path = new ArrayList<>();
        int at = start;
        for (; at < body.size(); at++) {
            Paragraph paragraph = body.get(at);
            ItemMarker marker = paragraph.marker();
            if (marker != null && follows(path, marker)) {
                finish(open);
                open = new OpenItem(pathOf(path), paragraph, marker.length());
            } else if (open != null && belongs(open, paragraph, path.getFirst(), at)) {
                open.add(paragraph);
            } else {
                break;
            }
        }
        afterItems = at;
        finish(open);
    }

    /** Puts the marker into the path when it goes on where the path stands: next of its level, or first of a deeper one. */
    private static boolean follows(List<ItemMarker> path, ItemMarker marker) {
        for (int at = path.size() - 1; at >= 0; at--) {
            ItemMarker above = path.get(at);
            if (above.level() == marker.level()) {
                boolean next = marker.ordinal() == above.ordinal() + 1;
                boolean restarts = isSubnumber(marker) && marker.ordinal() == 1;
                if (!next && !restarts) {
                    return false;
                }
                path.subList(at, path.size()).clear();
                return path.add(marker);
            }
        }
        boolean deeper = path.isEmpty() || path.getLast().level().compareTo(marker.level()) < 0;
        boolean allowed = deeper && marker.ordinal() == 1;
        if (allowed && isSubnumber(marker) && !path.isEmpty()) {
            allowed = marker.label().startsWith(path.getLast().label() + ".");
        }
        return allowed && path.add(marker);
    }

    private static boolean isSubnumber(ItemMarker marker) {
        return marker.level() == Level.SUBNUMBER || marker.level() == Level.SUBSUBNUMBER;
    }

    private static String pathOf(List<ItemMarker> path) {
        StringBuilder written = new StringBuilder();
        for (ItemMarker marker : path) {
            if (isSubnumber(marker)) {
                written.setLength(0);
                if (path.getFirst().level() == Level.ROMAN) {
                    written.append(path.getFirst().label()).append('.');
                }
                written.append(marker.label());
            } else {
                written.append(written.isEmpty() ? "" : ".").append(marker.label());
            }
        }
        return written.toString();
    }

    /** Whether a paragraph without a number of its own goes on with the item above it. */
    private boolean belongs(OpenItem open, Paragraph paragraph, ItemMarker top, int at) {
        boolean unfinished = !Line.ends(open.last()) || open.last().endsWith(":");
        return paragraph.startsWithDash() || unfinished && !paragraph.closes() || nextOfSame(top, at + 1) >= 0;
    }

    /** Dashes count as items when a sentence that ends with a colon announces at least two of them. */
    private void readDashes() {
        for (int at = 1; at < body.size(); at++) {
            boolean announced =
                    body.get(at - 1).text().endsWith(":") && !body.get(at - 1).startsWithDash();
            if (announced && body.get(at).startsWithDash()) {
                int end = at;
                while (end < body.size() && body.get(end).startsWithDash()) {
                    end++;
                }
                if (end - at >= 2) {
                    readDashes(at, end);
                    return;
                }
            }
        }
    }

    private void readDashes(int from, int end) {
        firstParagraph = from;
        afterItems = end;
        for (int at = from; at < end; at++) {
            OpenItem open = new OpenItem(Integer.toString(at - from + 1), body.get(at), 1);
            items.add(open.item(Confidence.MEDIUM));
        }
    }

    /** Paragraphs without numbers that each name the units they are for ("Sở Y tế: …"), below a sentence that ends with a colon. */
    private void readAddressed() {
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
            return;
        }
        firstParagraph = at;
        afterItems = end;
        for (int one = 0; one < starts.size(); one++) {
            int next = one + 1 < starts.size() ? starts.get(one + 1) : end;
            OpenItem open = new OpenItem(Integer.toString(one + 1), body.get(starts.get(one)), 0);
            body.subList(starts.get(one) + 1, next).forEach(open::add);
            items.addAll(open.items());
        }
    }

    private static boolean isAddressed(Paragraph paragraph) {
        return !paragraph.startsWithDash()
                && ADDRESSES.matcher(paragraph.folded()).find()
                && Addressee.of(paragraph.text()) != null;
    }

    private void finish(@Nullable OpenItem open) {
        if (open != null) {
            items.addAll(open.items());
        }
    }

    /** The paragraphs below the items. */
    List<Paragraph> closing() {
        return body.subList(Math.min(afterItems, body.size()), body.size());
    }
}

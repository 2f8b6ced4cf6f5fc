package vn.kiphan.letter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiphan.letter.LetterDraft.Item;
import vn.kiphan.lettertext.Found;
import vn.kiphan.lettertext.ItemMarker;
import vn.kiphan.lettertext.ItemMarker.Level;
import vn.kiphan.lettertext.Line;
import vn.kiphan.lettertext.Paragraph;

/** Reads the numbered items of a letter as a tree, each with the paragraphs that belong to it. */
final class NumberedItems {

    private final List<Paragraph> body;
    private final List<Found<Item>> items = new ArrayList<>();
    private @Nullable ItemMarker soughtAfter;
    private int nextSought;

    private NumberedItems(List<Paragraph> body) {
        this.body = body;
    }

    /** The items; null when nothing is numbered. */
    static @Nullable ItemBlock of(List<Paragraph> body) {
        NumberedItems reading = new NumberedItems(body);
        int start = reading.firstNumbered();
        return start < 0 ? null : reading.read(start);
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

    private ItemBlock read(int start) {
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
        finish(open);
        return new ItemBlock(items, start);
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

    private void finish(@Nullable OpenItem open) {
        if (open != null) {
            items.addAll(open.items());
        }
    }
}

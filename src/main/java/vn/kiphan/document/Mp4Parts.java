package vn.kiphan.document;

import java.nio.ByteBuffer;
import java.util.Set;
import vn.kiphan.document.FileRefused.Reason;

/**
 * Film or sound in boxes (ISO/IEC 14496-12): the kind of file first, boxes that fill it to the last byte, and tracks of what the name
 * says: {@code .m4a} is sound alone. Kept: all but the place where it was taken.
 */
final class Mp4Parts {

    private static final Set<String> BRANDS = Set.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "avc1", "dash",
            "MSNV", "M4V ", "M4A ", "M4B ", "3gp4", "3gp5", "3gp6", "3gp7", "3gg6", "f4v ", "hvc1", "XAVC");
    private static final Set<String> OUTER = Set.of(
            "ftyp", "moov", "mdat", "free", "skip", "wide", "uuid", "moof", "mfra", "sidx", "styp", "meta", "pdin",
            "udta", "prft", "emsg", "beam");
    /** Boxes with a place in them: the two families' own, and lists and packets in which anything may be told, a place among it. */
    private static final Set<String> PLACES = Set.of("\u00a9xyz", "loci", "meta", "XMP_", "uuid");

    private static final int LONGEST_TOLD = 1 << 20;
    private static final int MOST_BOXES = 20_000;

    private final ByteBuffer content;
    private int boxes;
    private boolean film;
    private boolean sound;
    private final Pieces kept;
    private int keptTo;

    private Mp4Parts(ByteBuffer content) {
        this.content = content;
        this.kept = new Pieces(content);
    }

    static Pieces of(ByteBuffer content, FileType type) {
        Mp4Parts parts = new Mp4Parts(content);
        parts.outer();
        boolean asNamed = type == FileType.M4A ? parts.sound && !parts.film : parts.sound || parts.film;
        if (!asNamed) {
            throw new FileRefused(Reason.CONTENT_DIFFERS_FROM_NAME, "tracks of another kind than the name says");
        }
        parts.kept.keep(parts.keptTo, content.limit());
        return parts.kept;
    }

    private void outer() {
        if (content.limit() < 16 || !FileCheck.latin(content, 4, 4).equals("ftyp") || !brand()) {
            throw new FileRefused(Reason.CONTENT_DIFFERS_FROM_NAME, "does not begin like MP4");
        }
        boolean tracks = false;
        boolean data = false;
        int at = 0;
        while (at < content.limit()) {
            int next = next(at, content.limit());
            String box = FileCheck.latin(content, at + 4, 4);
            if (!OUTER.contains(box)) {
                throw new FileRefused(Reason.DAMAGED, "an unknown box");
            }
            if (box.equals("moov")) {
                tracks = true;
                tracks(at + header(at), next);
            } else if (box.equals("meta") || box.equals("udta") || box.equals("uuid")) {
                SecondKind.refuseIn(content, at, next);
                empty(at, next);
            } else if (!box.equals("mdat")) {
                SecondKind.refuseIn(content, at, next);
            }
            data |= box.equals("mdat");
            at = next;
        }
        if (!tracks || !data) {
            throw new FileRefused(Reason.DAMAGED, "a film without its tracks or its data");
        }
    }

    private boolean brand() {
        int end = Math.min(content.getInt(0), Math.min(content.limit(), 512));
        for (int at = 8; at + 4 <= end; at += 4) {
            if (at != 12 && BRANDS.contains(FileCheck.latin(content, at, 4))) {
                return true;
            }
        }
        return false;
    }

    /** Finds what each track is: moov, trak, mdia, hdlr. */
    private void tracks(int from, int to) {
        for (int at = from; at < to; at = next(at, to)) {
            String box = FileCheck.latin(content, at + 4, 4);
            if (box.equals("trak") || box.equals("mdia")) {
                tracks(at + header(at), next(at, to));
            } else if (box.equals("hdlr") && next(at, to) >= at + 20) {
                String handler = FileCheck.latin(content, at + 16, 4);
                film |= handler.equals("vide");
                sound |= handler.equals("soun");
            } else if (box.equals("udta")) {
                places(at + header(at), next(at, to));
            } else if (box.equals("meta") || box.equals("uuid")) {
                empty(at, next(at, to));
            }
        }
    }

    /** What is told about a film: of that its place goes, as telephones of both families write it. */
    private void places(int from, int to) {
        for (int at = from; at + 8 <= to; at = next(at, to)) {
            if (PLACES.contains(FileCheck.latin(content, at + 4, 4))) {
                empty(at, next(at, to));
            }
        }
    }

    /** Puts an empty box of the same length there, for the tracks tell where in the file their data lie. */
    private void empty(int from, int to) {
        if (to - from > LONGEST_TOLD || content.getInt(from) == 1) {
            throw new FileRefused(Reason.DAMAGED, "more told about a film than there is to tell");
        }
        byte[] box = new byte[to - from];
        ByteBuffer.wrap(box).putInt(to - from).put(new byte[] {'f', 'r', 'e', 'e'});
        kept.keep(keptTo, from);
        kept.replace(from, to, box);
        keptTo = to;
    }

    private int header(int at) {
        return content.getInt(at) == 1 ? 16 : 8;
    }

    private int next(int at, int end) {
        if (++boxes > MOST_BOXES) {
            throw new FileRefused(Reason.DAMAGED, "more boxes than any film has");
        }
        long length = Integer.toUnsignedLong(content.getInt(at));
        if (length == 1) {
            length = content.getLong(at + 8);
        } else if (length == 0) {
            length = end - at; // to the end
        }
        if (length < header(at) || length > end - at) {
            throw new FileRefused(Reason.DAMAGED, "a box that leaves the one around it");
        }
        return (int) (at + length);
    }
}

package vn.kiphan.document;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.kiphan.document.FileRefused.Reason;

/**
 * Film or sound in boxes (ISO/IEC 14496-12): the kind of file first, boxes that fill it to the last byte, and tracks of what the name
 * says: {@code .m4a} is sound alone. Kept: what is seen and heard. What is told beside it, in boxes of any name, in what players skip and
 * in tracks of positions, is written over where it lies, for the tracks tell where in the file their data are.
 */
final class Mp4Parts {

    private static final Set<String> BRANDS = Set.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "avc1", "dash",
            "MSNV", "M4V ", "M4A ", "M4B ", "3gp4", "3gp5", "3gp6", "3gp7", "3gg6", "f4v ", "hvc1", "XAVC");
    private static final Set<String> OUTER = Set.of(
            "ftyp", "moov", "mdat", "free", "skip", "wide", "uuid", "moof", "mfra", "sidx", "styp", "meta", "pdin",
            "udta", "prft", "emsg", "beam");
    /** Some cameras write their positions into what players skip. */
    private static final Set<String> TOLD = Set.of("free", "skip", "wide", "uuid", "meta", "udta", "emsg", "beam");

    /** What of a film, and of a track of it, says how it is shown. */
    private static final Set<String> SHOWN = Set.of(
            "mvhd", "iods", "mvex", "pssh", "trak", "tkhd", "tapt", "edts", "tref", "trgr", "load", "mdia", "mdhd",
            "hdlr", "minf", "elng");

    private static final int MOST_BOXES = 20_000;

    private final ByteBuffer content;
    private final List<Mp4Track.Range> told = new ArrayList<>();
    private int boxes;
    private boolean film;
    private boolean sound;

    private Mp4Parts(ByteBuffer content) {
        this.content = content;
    }

    static Pieces of(ByteBuffer content, FileType type) {
        Mp4Parts parts = new Mp4Parts(content);
        parts.outer();
        boolean asNamed = type == FileType.M4A ? parts.sound && !parts.film : parts.sound || parts.film;
        if (!asNamed) {
            throw new FileRefused(Reason.CONTENT_DIFFERS_FROM_NAME, "tracks of another kind than the name says");
        }
        return Mp4Track.Range.cleared(content, parts.told);
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
                shown(at + header(at), next);
            } else if (!box.equals("mdat")) {
                SecondKind.refuseIn(content, at, next);
            }
            if (TOLD.contains(box)) {
                clear(at, next);
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

    /** Finds what each track is: moov, trak, mdia, hdlr; and leaves of each box no more than says how it is shown. */
    private void shown(int from, int to) {
        String handler = "";
        for (int at = from; at < to; at = next(at, to)) {
            int next = next(at, to);
            String box = FileCheck.latin(content, at + 4, 4);
            if (box.equals("trak") || box.equals("mdia")) {
                shown(at + header(at), next);
            } else if (box.equals("hdlr") && next >= at + 20) {
                handler = FileCheck.latin(content, at + 16, 4);
                film |= handler.equals("vide");
                sound |= handler.equals("soun");
            } else if (box.equals("minf") && Mp4Track.tells(handler)) {
                told.addAll(new Mp4Track(content).samples(at + header(at), next));
            } else if (!SHOWN.contains(box)) {
                clear(at, next);
            }
        }
    }

    /** An empty box of the same length: players skip it. */
    private void clear(int from, int to) {
        if (header(from) == 8) {
            told.add(new Mp4Track.Range(from + 4, from + 8, "free"));
        }
        told.add(new Mp4Track.Range(from + header(from), to, ""));
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

package vn.kiphan.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.kiphan.document.FileRefused.Reason;

/**
 * A track that is neither seen nor heard: cameras and telephones write there, second by second, where they are. Its data lie among those
 * of the others; the tables of the track say where (ISO/IEC 14496-12, 8.5 to 8.7).
 */
final class Mp4Track {

    /** Pictures, sound, subtitles, the hour of each picture, and what servers need to send them. */
    private static final Set<String> SHOWN =
            Set.of("vide", "auxv", "pict", "soun", "text", "sbtl", "subt", "subp", "clcp", "tmcd", "hint");

    private static final int MOST = 4_000;
    private static final int LONGEST = 1 << 20;

    private final ByteBuffer content;

    Mp4Track(ByteBuffer content) {
        this.content = content;
    }

    static boolean tells(String handler) {
        return !handler.isEmpty() && !SHOWN.contains(handler);
    }

    /** A stretch of the file that is written over: with that word, or with nothing. */
    record Range(int from, int to, String word) {

        /** The file with these stretches written over, wherever they lie and however they overlap. */
        static Pieces cleared(ByteBuffer content, List<Range> ranges) {
            Pieces kept = new Pieces(content);
            int at = 0;
            for (Range range :
                    ranges.stream().sorted(Comparator.comparingInt(Range::from)).toList()) {
                int from = Math.max(at, range.from);
                if (range.to > from) {
                    kept.keep(at, from);
                    range.clear(kept, from);
                    at = range.to;
                }
            }
            kept.keep(at, content.limit());
            return kept;
        }

        private void clear(Pieces kept, int from) {
            byte[] nothing = new byte[Math.min(to - from, 1 << 16)];
            byte[] word4 = word.getBytes(StandardCharsets.ISO_8859_1);
            if (word4.length == to - from) {
                kept.replace(from, to, word4);
                return;
            }
            for (int at = from; at < to; at += nothing.length) {
                int length = Math.min(nothing.length, to - at);
                kept.replace(at, at + length, length == nothing.length ? nothing : new byte[length]);
            }
        }
    }

    /** Where the data of the track lie; {@code from} and {@code to} are the inside of its {@code minf}. */
    List<Range> samples(int from, int to) {
        int table = inside("stbl", from, to);
        if (table < 0) {
            return List.of();
        }
        int end = table + content.getInt(table);
        int groups = inside("stsc", table + 8, end);
        int sizes = inside("stsz", table + 8, end);
        int wide = inside("co64", table + 8, end);
        int places = wide < 0 ? inside("stco", table + 8, end) : wide;
        if (groups < 0 || sizes < 0 || places < 0) {
            return List.of();
        }
        List<Range> found = new ArrayList<>();
        int chunks = count(places + 12);
        int sample = 0;
        int group = 0;
        for (int chunk = 1; chunk <= chunks; chunk++) {
            while (group + 1 < count(groups + 12) && content.getInt(groups + 16 + 12 * (group + 1)) <= chunk) {
                group++;
            }
            int samples = content.getInt(groups + 16 + 12 * group + 4);
            long length = 0;
            for (int i = 0; i < samples; i++) {
                length += size(sizes, sample++);
                if (length > content.limit() || sample > LONGEST) {
                    throw new FileRefused(Reason.DAMAGED, "a track longer than its file");
                }
            }
            long start = wide < 0
                    ? Integer.toUnsignedLong(content.getInt(places + 16 + 4 * (chunk - 1)))
                    : content.getLong(places + 16 + 8 * (chunk - 1));
            if (start < 0 || start + length > content.limit() || found.size() > MOST) {
                throw new FileRefused(Reason.DAMAGED, "a track whose data lie elsewhere");
            }
            found.add(new Range((int) start, (int) (start + length), ""));
        }
        return found;
    }

    private long size(int sizes, int sample) {
        int one = content.getInt(sizes + 12);
        return Integer.toUnsignedLong(one != 0 ? one : content.getInt(sizes + 20 + 4 * sample));
    }

    /** A count in a table; a table that leaves the file says so when it is read. */
    private int count(int at) {
        int count = content.getInt(at);
        if (count < 0 || count > LONGEST) {
            throw new FileRefused(Reason.DAMAGED, "a table longer than any film's");
        }
        return count;
    }

    /** Where the box of that name begins, or -1. */
    private int inside(String name, int from, int to) {
        int at = from;
        while (at + 8 <= to) {
            int length = content.getInt(at);
            if (length < 8 || length > to - at) {
                return -1;
            }
            if (FileCheck.latin(content, at + 4, 4).equals(name)) {
                return at;
            }
            at += length;
        }
        return -1;
    }
}

package vn.kiphan.lettertext;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import vn.kiphan.lettertext.UnreadableLetter.Reason;

/**
 * Looks through the packed streams of a .pdf before anything opens it: the PDF library unpacks a stream at once and whole, so a small
 * file could fill the memory.
 */
final class PdfStreams {

    private static final long MOST_UNPACKED = 200L * 1024 * 1024;
    private static final long MOST_IN_ONE = 64L * 1024 * 1024;
    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

    private PdfStreams() {}

    static void refuseBombs(byte[] content) {
        byte[] sink = new byte[64 * 1024];
        Inflater inflater = new Inflater();
        try {
            long unpacked = 0;
            int at = next(content, 0);
            while (at >= 0) {
                inflater.reset();
                inflater.setInput(content, at, content.length - at);
                unpacked += unpacked(inflater, sink);
                if (unpacked > MOST_UNPACKED) {
                    throw new UnreadableLetter(Reason.ARCHIVE_BOMB);
                }
                at = next(content, at + Math.max(0, (int) inflater.getBytesRead()));
            }
        } finally {
            inflater.end();
        }
    }

    private static long unpacked(Inflater inflater, byte[] sink) {
        long unpacked = 0;
        try {
            while (!inflater.finished()) {
                int read = inflater.inflate(sink);
                boolean packedTwice = unpacked == 0
                        && read > 2
                        && sink[0] == 0x78
                        && (((sink[0] & 0xFF) << 8) + (sink[1] & 0xFF)) % 31 == 0
                        && sink[1] < 0;
                unpacked += read;
                if (packedTwice || unpacked > MOST_IN_ONE) {
                    throw new UnreadableLetter(Reason.ARCHIVE_BOMB);
                }
                if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
            }
        } catch (DataFormatException notPacked) {
            return unpacked;
        }
        return unpacked;
    }

    /** Where the next stream's bytes start; -1 when there is none. */
    private static int next(byte[] content, int from) {
        for (int at = from; at + STREAM.length + 2 < content.length; at++) {
            if (content[at] == 's' && isStream(content, at)) {
                int start = at + STREAM.length;
                start += content[start] == '\r' ? 1 : 0;
                return content[start] == '\n' ? start + 1 : start;
            }
        }
        return -1;
    }

    private static boolean isStream(byte[] content, int at) {
        for (int one = 0; one < STREAM.length; one++) {
            if (content[at + one] != STREAM[one]) {
                return false;
            }
        }
        boolean ends = at > 2 && content[at - 1] == 'd' && content[at - 2] == 'n';
        return !ends;
    }
}

package vn.kiphan.letter;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Damages bytes: those of a whole file, or those of one stream of a .doc inside its whole container. */
final class BytesDamage {

    private static final String[] STREAMS = {"WordDocument", "1Table", "0Table", "Data"};

    private BytesDamage() {}

    static byte[] of(FuzzedDataProvider data, byte[] whole) {
        byte[] bytes = whole.clone();
        for (int edits = data.consumeInt(1, 12); edits > 0 && bytes.length > 1; edits--) {
            int at = data.consumeInt(0, bytes.length - 1);
            int length = Math.min(bytes.length - at, data.consumeInt(1, data.consumeInt(0, 9) == 0 ? 4000 : 12));
            switch (data.consumeInt(0, 5)) {
                case 0 ->
                    bytes = joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + length, bytes.length));
                case 1 ->
                    bytes = joined(Arrays.copyOf(bytes, at + length), Arrays.copyOfRange(bytes, at, bytes.length));
                case 2 -> Arrays.fill(bytes, at, at + length, (byte) (data.consumeBoolean() ? 0xFF : 0));
                case 3 -> System.arraycopy(bytes.clone(), at, bytes, data.consumeInt(0, bytes.length - length), length);
                case 4 -> bytes = data.consumeInt(0, 7) == 0 ? Arrays.copyOf(bytes, at + 1) : bytes;
                default -> bytes[at] = data.consumeByte();
            }
        }
        return bytes;
    }

    /** A .doc whose container is whole and whose words, tables or pieces are not. */
    static byte[] inside(FuzzedDataProvider data, byte[] doc) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(doc))) {
            String name = data.pickValue(STREAMS);
            if (container.getRoot().hasEntry(name)) {
                byte[] stream;
                try (DocumentInputStream in = container.createDocumentInputStream(name)) {
                    stream = in.readAllBytes();
                }
                container.createOrUpdateDocument(new ByteArrayInputStream(of(data, stream)), name);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}

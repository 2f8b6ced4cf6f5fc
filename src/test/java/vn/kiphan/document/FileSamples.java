package vn.kiphan.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Real files of every kind, and broken and disguised ones made from them. */
public final class FileSamples {

    private FileSamples() {}

    static byte[] docx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Kính gửi");
            document.write(out);
        }
        return out.toByteArray();
    }

    /** A document with a relation to somewhere else. */
    static byte[] docxWith(String relation, String target) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.getPackagePart().addExternalRelationship(target, relation);
            document.write(out);
        }
        return out.toByteArray();
    }

    /** Macros in a part of a harmless name; what it is stands in the table of contents alone. */
    static byte[] docxWithRenamedMacros() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.getPackage()
                    .createPart(
                            PackagingURIHelper.createPartName("/word/picture.bin"),
                            "application/vnd.ms-office.vbaProject",
                            new ByteArrayOutputStream());
            document.write(out);
        }
        byte[] plain = out.toByteArray();
        ByteArrayOutputStream renamed = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(plain));
                ZipOutputStream zip = new ZipOutputStream(renamed)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(text.replaceAll(
                                "<Override[^>]*vbaProject[^>]*/>",
                                "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return renamed.toByteArray();
    }

    static byte[] xlsx() throws IOException {
        return workbook(XSSFWorkbookType.XLSX);
    }

    static byte[] xlsm() throws IOException {
        return workbook(XSSFWorkbookType.XLSM);
    }

    static byte[] encryptedDocx() throws Exception {
        ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("kín");
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(docx());
            }
            container.writeFilesystem(encrypted);
        }
        return encrypted.toByteArray();
    }

    static byte[] bombDocx() throws IOException {
        return archive("word/document.xml", new byte[64 << 20]);
    }

    static byte[] archive(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    public static byte[] pdf() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(out);
        }
        return out.toByteArray();
    }

    static byte[] image(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** One point, without loss. */
    static byte[] webp() {
        return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    }

    static byte[] lossyWebp() {
        return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }

    /** Silence: frames of MPEG-1 layer III, 128 kbit/s, 44.1 kHz. */
    static byte[] mp3(int frames) {
        byte[] sound = new byte[417 * frames];
        for (int i = 0; i < frames; i++) {
            System.arraycopy(new byte[] {(byte) 0xFF, (byte) 0xFB, (byte) 0x90, 0}, 0, sound, 417 * i, 4);
        }
        return sound;
    }

    static byte[] taggedMp3() {
        byte[] tag = new byte[10 + 300];
        System.arraycopy(new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, 2, 44}, 0, tag, 0, 10);
        return join(join(tag, mp3(20)), join(text("TAG"), new byte[125]));
    }

    /** A film or sound with one track of that kind, and the place where it was taken. */
    static byte[] mp4(String brand, String handler, String place) {
        return mp4(
                brand,
                handler,
                box("udta", box("\u00a9xyz", join(new byte[] {0, 18, 0x15, (byte) 0xc7}, text(place)))));
    }

    /** A film that tells something in that box beside its track. */
    static byte[] mp4Telling(byte[] told) {
        return mp4("mp42", "vide", told);
    }

    /** A film between whose pictures another track tells where they were taken. */
    static byte[] mp4Tracking(String one, String place, String two) {
        byte[] head = box("ftyp", text("mp420000isom"));
        byte[] film = new byte[0];
        for (int turn = 0; turn < 2; turn++) {
            // once to know how long the tables are, which tell where the data lie
            int data = film.length == 0 ? 0 : film.length - one.length() - place.length() - two.length();
            byte[] tables = join(
                    box("stsc", ints(0, 1, 1, 1, 1)),
                    join(box("stsz", ints(0, 0, 1, place.length())), box("stco", ints(0, 1, data + one.length()))));
            byte[] positions = box("trak", box("mdia", join(handler("meta"), box("minf", box("stbl", tables)))));
            byte[] pictures = box("trak", box("mdia", handler("vide")));
            film = join(join(head, box("moov", join(pictures, positions))), box("mdat", text(one + place + two)));
        }
        return film;
    }

    private static byte[] handler(String kind) {
        return box("hdlr", join(new byte[8], join(text(kind), new byte[13])));
    }

    private static byte[] ints(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length);
        for (int number : numbers) {
            bytes.putInt(number);
        }
        return bytes.array();
    }

    private static byte[] mp4(String brand, String handler, byte[] told) {
        byte[] track = box("trak", box("mdia", box("hdlr", join(new byte[8], join(text(handler), new byte[13])))));
        return join(
                box("ftyp", text(brand + "0000isom")),
                join(box("moov", join(track, told)), box("mdat", new byte[500])));
    }

    static byte[] box(String name, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .put(content)
                .array();
    }

    /** A block of Exif as a telephone writes it: how the picture is to be turned, and where it was taken. */
    static byte[] exif(int orientation) {
        return ByteBuffer.allocate(64)
                .put(text("MM\u0000*"))
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putShort((short) 0x8825) // the block of the position
                .putShort((short) 4)
                .putInt(1)
                .putInt(38)
                .putInt(0)
                .put(text("GPS 12,0042 107,6907"))
                .array();
    }

    /** A photograph with Exif, XMP, a comment, and the camera's own data behind its end. */
    static byte[] photograph(int orientation) throws IOException {
        byte[] plain = image("jpg");
        byte[] told = join(
                segment(0xE1, join(text("Exif\u0000\u0000"), exif(orientation))),
                join(
                        segment(0xE1, text("http://ns.adobe.com/xap/1.0/\u0000<x exif:GPSLatitude='12,0N'/>")),
                        segment(0xFE, text("GPS comment"))));
        byte[] start = Arrays.copyOf(plain, 20);
        return join(join(start, told), join(Arrays.copyOfRange(plain, 20, plain.length), text("GPS behind the end")));
    }

    static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(4 + content.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (2 + content.length))
                .put(content)
                .array();
    }

    static byte[] pngWith(byte[] chunk) throws IOException {
        byte[] plain = image("png");
        return join(Arrays.copyOf(plain, 33), join(chunk, Arrays.copyOfRange(plain, 33, plain.length)));
    }

    /** The extended form, with Exif and XMP. */
    static byte[] webpWith(byte[] exif) {
        byte[] picture = Arrays.copyOfRange(lossyWebp(), 12, lossyWebp().length);
        byte[] extended = {12, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        byte[] chunks = join(
                join(riff("VP8X", extended), picture),
                join(riff("EXIF", exif), riff("XMP ", text("<x GPS='12,00'/>"))));
        return riff("RIFF", join(text("WEBP"), chunks));
    }

    static byte[] riff(String name, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + (content.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(text(name))
                .putInt(content.length)
                .put(content)
                .array();
    }

    /** An archive in which the same name stands twice. */
    static byte[] twoOfOneName() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : new String[] {"word/document.xml", "word/documenX.xml"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
            }
        }
        return replaced(out.toByteArray(), text("documenX"), text("document"));
    }

    static byte[] replaced(byte[] content, byte[] was, byte[] becomes) {
        byte[] changed = content.clone();
        for (int at = 0; at + was.length <= changed.length; at++) {
            if (Arrays.equals(changed, at, at + was.length, was, 0, was.length)) {
                System.arraycopy(becomes, 0, changed, at, becomes.length);
            }
        }
        return changed;
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] workbook(XSSFWorkbookType type) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(type)) {
            workbook.createSheet("A").createRow(0).createCell(0).setCellValue("một");
            workbook.write(out);
        }
        return out.toByteArray();
    }
}

package vn.kiphan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleaningTest {

    @TempDir
    Path folder;

    @Test
    void a_photograph_loses_its_position_and_keeps_how_it_is_turned() throws Exception {
        byte[] photograph = FileSamples.photograph(6);
        assertThat(latin(photograph)).contains("GPS");

        byte[] kept = cleaned(FileType.JPEG, photograph);

        assertThat(latin(kept)).doesNotContain("GPS", "ns.adobe.com", "comment", "behind");
        assertThat(latin(kept)).containsOnlyOnce("Exif");
        int exif = latin(kept).indexOf("Exif") + 6;
        assertThat(latin(kept).substring(exif, exif + 4)).isEqualTo("II*\u0000");
        assertThat(kept[exif + 18]).isEqualTo((byte) 6);
        samePoints(kept, photograph);
        assertThat(cleaned(FileType.JPEG, kept)).isEqualTo(kept);
    }

    @Test
    void an_upright_photograph_needs_no_block_at_all() throws Exception {
        byte[] kept = cleaned(FileType.JPEG, FileSamples.photograph(1));
        assertThat(kept).isEqualTo(FileSamples.image("jpg"));
    }

    @Test
    void a_picture_that_tells_nothing_stays_byte_for_byte() throws Exception {
        for (FileType type : new FileType[] {FileType.JPEG, FileType.PNG}) {
            byte[] plain = FileSamples.image(type == FileType.JPEG ? "jpg" : "png");
            Path file = Files.write(folder.resolve("plain"), plain);
            assertThat(Cleaning.clean(file, type)).isFalse();
            assertThat(file).hasBinaryContent(plain);
        }
        assertThat(cleaned(FileType.WEBP, FileSamples.webp())).isEqualTo(FileSamples.webp());
        assertThat(cleaned(FileType.WEBP, FileSamples.lossyWebp())).isEqualTo(FileSamples.lossyWebp());
    }

    @Test
    void a_png_loses_its_position_and_texts() throws Exception {
        byte[] exif = FileSamples.pngWith(PngParts.chunk("eXIf", FileSamples.exif(8)));
        byte[] kept = cleaned(FileType.PNG, exif);
        assertThat(latin(kept)).contains("eXIf").doesNotContain("GPS");
        assertThat(latin(kept)).contains(latin(Orientation.only(java.nio.ByteBuffer.wrap(FileSamples.exif(8)))));
        samePoints(kept, exif);
        for (String chunk : new String[] {"tEXt", "zTXt", "iTXt", "tIME", "prVt"}) {
            byte[] told = FileSamples.pngWith(PngParts.chunk(chunk, FileSamples.text("Comment GPS 12,00")));
            assertThat(cleaned(FileType.PNG, told)).isEqualTo(FileSamples.image("png"));
        }
    }

    @Test
    void a_webp_loses_its_position_and_its_head_says_so() throws Exception {
        byte[] kept = cleaned(FileType.WEBP, FileSamples.webpWith(FileSamples.exif(3)));
        assertThat(latin(kept)).contains("EXIF").doesNotContain("GPS", "XMP");
        assertThat(kept[20]).isEqualTo((byte) 8);
        assertThat(Byte.toUnsignedInt(kept[4]) + 8).isEqualTo(kept.length);
        assertThat(kept[kept.length - 26 + 18]).isEqualTo((byte) 3);

        byte[] upright = cleaned(FileType.WEBP, FileSamples.webpWith(FileSamples.exif(1)));
        assertThat(latin(upright)).doesNotContain("EXIF", "GPS", "XMP");
        assertThat(upright[20]).isZero();
        assertThat(cleaned(FileType.WEBP, upright)).isEqualTo(upright);
    }

    @Test
    void a_film_loses_its_place_and_nothing_moves() throws Exception {
        byte[] film = FileSamples.mp4("mp42", "vide", "+12.0042+107.6907/");
        byte[] kept = cleaned(FileType.MP4, film);
        assertThat(kept).hasSameSizeAs(film);
        assertThat(latin(kept)).doesNotContain("107.6907", "xyz").contains("free");
        assertThat(latin(kept).indexOf("mdat")).isEqualTo(latin(film).indexOf("mdat"));
    }

    @Test
    void a_film_loses_its_place_wherever_a_telephone_or_a_program_writes_it() throws Exception {
        String place = "+12.0042+107.6907/";
        byte[] list = FileSamples.box("meta", FileSamples.text("\0\0\0\0com.apple.quicktime.location " + place));
        byte[] packet = FileSamples.text("<x exif:GPSLatitude='12'/>" + place);
        for (byte[] told : List.of(
                list,
                FileSamples.box("udta", list),
                FileSamples.box("udta", FileSamples.box("XMP_", packet)),
                FileSamples.box("udta", FileSamples.box("loci", packet)),
                FileSamples.box("uuid", packet))) {
            byte[] film = FileSamples.mp4Telling(told);
            assertThat(latin(film)).contains("107.6907");
            assertThat(latin(cleaned(FileType.MP4, film))).hasSize(film.length).doesNotContain("107.6907", "GPS");
        }
    }

    @Test
    void a_film_loses_what_a_camera_writes_where_nobody_looks() throws Exception {
        byte[] place = FileSamples.text("freeGPS +12.0042+107.6907/");
        for (byte[] told : List.of(
                FileSamples.box("udta", FileSamples.box("GPS ", place)),
                FileSamples.box("gps ", place),
                FileSamples.box("free", place))) {
            byte[] film = FileSamples.mp4Telling(told);
            assertThat(latin(cleaned(FileType.MP4, film))).hasSize(film.length).doesNotContain("107.6907");
        }
        byte[] skipped = FileSamples.join(FileSamples.mp4Telling(new byte[0]), FileSamples.box("skip", place));
        assertThat(latin(cleaned(FileType.MP4, skipped)))
                .hasSize(skipped.length)
                .doesNotContain("107.6907");
    }

    @Test
    void a_film_loses_the_track_of_its_positions_and_keeps_its_pictures() throws Exception {
        byte[] film = FileSamples.mp4Tracking("PICTURE-ONE", "+12.0042+107.6907/", "PICTURE-TWO");
        assertThat(latin(cleaned(FileType.MP4, film)))
                .hasSize(film.length)
                .contains("PICTURE-ONE", "PICTURE-TWO")
                .doesNotContain("107.6907");
    }

    @Test
    void sound_loses_what_its_tags_tell() throws Exception {
        byte[] kept = cleaned(FileType.MP3, FileSamples.taggedMp3());
        assertThat(kept).isEqualTo(FileSamples.mp3(20));
        assertThat(cleaned(FileType.MP3, kept)).isEqualTo(kept);
    }

    @Test
    void a_block_that_lies_is_taken_for_upright() throws Exception {
        byte[] exif = FileSamples.exif(6);
        for (int at : new int[] {4, 8, 9, 18}) {
            byte[] lying = exif.clone();
            lying[at] = (byte) 0x7F;
            byte[] kept = cleaned(FileType.PNG, FileSamples.pngWith(PngParts.chunk("eXIf", lying)));
            assertThat(latin(kept)).doesNotContain("GPS");
        }
        byte[] kept = cleaned(FileType.PNG, FileSamples.pngWith(PngParts.chunk("eXIf", new byte[0])));
        assertThat(kept).isEqualTo(FileSamples.image("png"));
    }

    private byte[] cleaned(FileType type, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("picture"), content);
        FileCheck.check(file, FileName.of("a." + type.name().toLowerCase(java.util.Locale.ROOT)), FileType.EVIDENCE);
        Cleaning.clean(file, type);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).doesNotContain(folder.resolve("picture-clean"));
        }
        FileCheck.check(file, FileName.of("a." + type.name().toLowerCase(java.util.Locale.ROOT)), FileType.EVIDENCE);
        return Files.readAllBytes(file);
    }

    private static void samePoints(byte[] one, byte[] other) throws IOException {
        BufferedImage first = ImageIO.read(new ByteArrayInputStream(one));
        BufferedImage second = ImageIO.read(new ByteArrayInputStream(other));
        assertThat(first.getRGB(0, 0, 40, 30, null, 0, 40)).isEqualTo(second.getRGB(0, 0, 40, 30, null, 0, 40));
    }

    private static String latin(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}

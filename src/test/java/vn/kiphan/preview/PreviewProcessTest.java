package vn.kiphan.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewProcessTest {

    private static final Color RED = new Color(200, 0, 0);

    @TempDir
    Path folder;

    @Test
    void a_large_picture_becomes_small_and_stands_upright() throws IOException {
        BufferedImage drawn = drawn("image/jpeg", turned(picture("jpeg", 2000, 1000), 6));
        assertThat(drawn.getWidth()).isEqualTo(320);
        assertThat(drawn.getHeight()).isEqualTo(640);
        // the left half of the picture as it lies is the upper half as it stands
        assertThat(isRed(drawn, 160, 100)).isTrue();
        assertThat(isRed(drawn, 160, 540)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8})
    void each_way_of_turning_is_undone(int orientation) throws IOException {
        BufferedImage drawn = drawn("image/jpeg", turned(picture("jpeg", 400, 200), orientation));
        boolean lying = orientation == 8;
        assertThat(drawn.getWidth()).isEqualTo(lying ? 200 : 400);
        assertThat(isRed(drawn, lying ? 100 : 50, lying ? 350 : 100)).isEqualTo(orientation != 3);
        assertThat(isRed(drawn, lying ? 100 : 350, lying ? 50 : 100)).isEqualTo(orientation == 3);
    }

    @Test
    void png_and_webp_are_drawn_on_white() throws IOException {
        assertThat(drawn("image/png", picture("png", 300, 3000)).getHeight()).isEqualTo(640);
        byte[] webp = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
        assertThat(drawn("image/webp", webp).getWidth()).isEqualTo(1);
    }

    @Test
    void of_a_pdf_the_first_page_is_drawn() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            document.addPage(new PDPage(new PDRectangle(50, 50)));
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setNonStrokingColor(RED);
                content.addRect(0, 421, 595, 421);
                content.fill();
            }
            document.save(out);
        }
        BufferedImage drawn = drawn("application/pdf", out.toByteArray());
        assertThat(drawn.getHeight()).isEqualTo(640);
        assertThat(isRed(drawn, 200, 100)).isTrue();
        assertThat(isRed(drawn, 200, 500)).isFalse();
    }

    @Test
    void what_cannot_be_read_is_not_drawn_and_harms_nothing() throws IOException {
        assertThat(draw("image/jpeg", new byte[] {1, 2, 3}, Duration.ofSeconds(30)))
                .isFalse();
        assertThat(draw("application/pdf", bombPdf(), Duration.ofSeconds(2))).isFalse();
    }

    @Test
    void what_takes_too_long_is_ended() throws IOException {
        assertThat(draw("image/png", picture("png", 300, 300), Duration.ofMillis(1)))
                .isFalse();
    }

    private BufferedImage drawn(String type, byte[] content) throws IOException {
        assertThat(draw(type, content, Duration.ofSeconds(60))).isTrue();
        BufferedImage drawn = ImageIO.read(folder.resolve("small").toFile());
        assertThat(drawn.getColorModel().hasAlpha()).isFalse();
        return drawn;
    }

    private boolean draw(String type, byte[] content, Duration time) throws IOException {
        Path file = Files.write(folder.resolve("content"), content);
        return new PreviewProcess(new PreviewSettings(folder, true, time, 96))
                .draw(type, file, folder.resolve("small"));
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        Color color = new Color(picture.getRGB(x, y));
        return color.getRed() > 150 && color.getGreen() < 80;
    }

    /** The left half is red, the rest is white. */
    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    /** With the short block of Exif, as pictures are stored. */
    private static byte[] turned(byte[] jpeg, int orientation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 20);
        out.write(
                new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0
                });
        out.write(new byte[] {0x12, 1, 3, 0, 1, 0, 0, 0, (byte) orientation, 0, 0, 0, 0, 0, 0, 0});
        out.write(jpeg, 20, jpeg.length - 20);
        return out.toByteArray();
    }

    /** A page whose content unpacks to half a gigabyte. */
    private static byte[] bombPdf() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] blanks = new byte[1 << 20];
        java.util.Arrays.fill(blanks, (byte) ' ');
        try (OutputStream out = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < 512; i++) {
                out.write(blanks);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            var stream = document.getDocument().createCOSStream();
            try (OutputStream raw = stream.createRawOutputStream()) {
                raw.write(packed.toByteArray());
            }
            stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            page.getCOSObject().setItem(COSName.CONTENTS, stream);
            document.addPage(page);
            document.save(out);
        }
        return out.toByteArray();
    }
}

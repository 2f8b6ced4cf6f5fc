package vn.kiphan.preview;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** A picture, read no larger than it is shown, turned as its camera says, and written anew, so that nothing of the file is in it. */
final class SmallPicture {

    static final int LONGEST = 640;

    private SmallPicture() {}

    static BufferedImage read(Path content) throws IOException {
        ImageIO.setUseCache(false);
        try (ImageInputStream in = new FileImageInputStream(content.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no reader");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
                ImageReadParam param = reader.getDefaultReadParam();
                int every = Math.max(1, longest / (2 * LONGEST));
                param.setSourceSubsampling(every, every, 0, 0);
                return drawn(reader.read(0, param), TurnedPicture.orientation(content));
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage drawn(BufferedImage large, int orientation) {
        double scale = Math.min(1, (double) LONGEST / Math.max(large.getWidth(), large.getHeight()));
        int width = Math.max(1, (int) Math.round(large.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(large.getHeight() * scale));
        boolean lying = orientation > 4;
        BufferedImage small =
                new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, small.getWidth(), small.getHeight());
        AffineTransform transform = TurnedPicture.upright(orientation, width, height);
        transform.scale((double) width / large.getWidth(), (double) height / large.getHeight());
        graphics.drawImage(large, transform, null);
        graphics.dispose();
        return small;
    }

    static void write(BufferedImage picture, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            if (!ImageIO.write(picture, "jpeg", out)) {
                throw new IOException("no writer");
            }
        }
    }
}

package vn.kiphan.preview;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The first page of a PDF, drawn as small as it is shown. No other page is looked at. */
final class FirstPage {

    private FirstPage() {}

    static BufferedImage draw(Path content) throws IOException {
        try (PDDocument document = Loader.loadPDF(content.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            PDRectangle page = document.getPage(0).getCropBox();
            float longest = Math.max(page.getWidth(), page.getHeight());
            if (!(longest > 0)) {
                throw new IOException("a page of no size");
            }
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(0, SmallPicture.LONGEST / longest, ImageType.RGB);
        }
    }
}

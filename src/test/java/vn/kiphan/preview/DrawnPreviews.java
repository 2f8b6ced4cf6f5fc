package vn.kiphan.preview;

import org.springframework.stereotype.Component;

/** Draws in tests what waits to be drawn; there the background is off. */
@Component
public class DrawnPreviews {

    private final PreviewMaker maker;

    DrawnPreviews(PreviewMaker maker) {
        this.maker = maker;
    }

    public void drawAll() {
        boolean more = true;
        while (more) {
            more = maker.makeNext();
        }
    }
}

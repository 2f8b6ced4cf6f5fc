package vn.kiphan.officialdocument;

/**
 * The stamp of urgency: red capitals in a red frame of a fixed size (Nghị định 30/2020/NĐ-CP, Phụ lục I, II, 10b).
 *
 * <p>The frame is 8 mm high; {@link #width} is in millimetres.
 */
public enum OfficialDocumentStamp {
    EXPRESS("HỎA TỐC", 30),
    VERY_URGENT("THƯỢNG KHẨN", 40),
    URGENT("KHẨN", 20);

    static final double HEIGHT = 8;
    static final String RED = "FF0000";

    private final String text;
    private final double width;

    OfficialDocumentStamp(String text, double width) {
        this.text = text;
        this.width = width;
    }

    String text() {
        return text;
    }

    double width() {
        return width;
    }
}

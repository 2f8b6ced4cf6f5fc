package vn.kiphan.spreadsheet;

/** How many lines a text takes in a column of a width, where words stay whole as far as they fit. */
final class CellLines {

    private CellLines() {}

    /** @param width in characters, as the columns of sheets are measured */
    static int of(String text, double width) {
        int room = Math.max(1, (int) width);
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            lines += ofParagraph(paragraph, room);
        }
        return lines;
    }

    private static int ofParagraph(String paragraph, int room) {
        int lines = 1;
        int used = 0;
        for (String word : paragraph.split(" ")) {
            int length = word.length();
            if (used > 0 && used + 1 + length > room) {
                lines++;
                used = 0;
            }
            used += (used > 0 ? 1 : 0) + length;
            // a link is longer than its column and goes on below
            lines += Math.max(0, used - 1) / room;
            used = used > room ? (used - 1) % room + 1 : used;
        }
        return lines;
    }
}

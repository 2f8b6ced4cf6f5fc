package vn.kiphan.letter;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.util.ArrayList;
import java.util.List;

/** Damages the words of a letter line by line, as portals, scanners and typists do, and puts signs in that mean something to the reader. */
final class TextDamage {

    private static final int MOST_EDITS = 12;

    /** Longer damage would fill the memory before anything reads it. */
    private static final int LONGEST_LINE = 200_000;

    private static final String[] SIGNS = {
        "\n",
        "\n\n",
        "    ",
        "\t",
        "-",
        ":",
        ";",
        "/",
        "|",
        "(",
        ")",
        "*",
        "\u0301",
        "\u00A0",
        "\u200B",
        "…………",
        "1.",
        "1.1.",
        "a)",
        "II.",
        "- ",
        "Điều 1.",
        "Kính gửi: ",
        "Nơi nhận:\n",
        "V/v ",
        "Số: ",
        "KT. GIÁM ĐỐC",
        "trước ngày ",
        "trước 22h30 cùng ngày",
        "ngày 3l/O9/2O23",
        "hằng tháng",
        "trong quý IV",
        "trong vòng 5 ngày kể từ",
        "từ ngày 1/1/2023 đến ngày 31/12/2023",
        "&#x110;",
        "<br/>",
        "Trang 2/3",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    };

    private TextDamage() {}

    static String of(FuzzedDataProvider data, String letter) {
        List<String> lines = new ArrayList<>(letter.lines().toList());
        for (int edits = data.consumeInt(1, MOST_EDITS); edits > 0 && !lines.isEmpty(); edits--) {
            int at = data.consumeInt(0, lines.size() - 1);
            switch (data.consumeInt(0, 9)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, lines.get(data.consumeInt(0, lines.size() - 1)));
                case 2 -> lines.add(data.consumeInt(0, lines.size() - 1), lines.remove(at));
                case 3 -> glue(lines, at, data.pickValue(new String[] {"", " ", "    ", "\t"}));
                case 4 -> lines.set(at, wrapped(lines.get(at), data.consumeInt(3, 60)));
                case 5 -> lines.set(at, misread(lines.get(at)));
                case 6 -> lines.set(at, repeated(lines.get(at), data.consumeInt(0, 40)));
                case 7 -> lines.set(at, lines.get(at).toUpperCase(java.util.Locale.ROOT));
                default -> {
                    String line = lines.get(at);
                    int in = data.consumeInt(0, line.length());
                    lines.set(at, line.substring(0, in) + data.pickValue(SIGNS) + line.substring(in));
                }
            }
        }
        return String.join("\n", lines);
    }

    /** A sign that means something, for the words inside a file's parts. */
    static String sign(FuzzedDataProvider data) {
        return data.pickValue(SIGNS);
    }

    private static void glue(List<String> lines, int at, String between) {
        if (at + 1 < lines.size()) {
            lines.set(at, lines.get(at) + between + lines.remove(at + 1));
        }
    }

    private static String repeated(String line, int times) {
        return line.length() * times > LONGEST_LINE ? line : line.repeat(times);
    }

    private static String wrapped(String line, int width) {
        return line.replaceAll("(.{" + width + "})", "$1\n");
    }

    private static String misread(String line) {
        return line.replace('1', 'l').replace('0', 'O').replace('à', 'á').replace(" ", "");
    }
}

package vn.kiphan.lettertext;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.RomanNumber;

/** Writes out the automatic numbers of a .docx, which stand nowhere in its text. */
final class DocxNumbering {

    private static final int LEVELS = 9;

    /** How one level looks: the format of its number and the text around it, as in {@code %1.%2.}. */
    private record Look(String format, String text, int start) {}

    private final Map<String, Look[]> lists = new HashMap<>();
    private final Map<String, String> listOfNum = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    private DocxNumbering() {}

    static DocxNumbering none() {
        return new DocxNumbering();
    }

    static DocxNumbering of(XMLStreamReader xml) throws XMLStreamException {
        DocxNumbering numbering = new DocxNumbering();
        Look[] looks = new Look[LEVELS];
        String num = "";
        int level = 0;
        boolean overriding = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("lvlOverride")) {
                overriding = false;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "abstractNum" -> {
                    looks = new Look[LEVELS];
                    numbering.lists.put(attribute(xml, "abstractNumId"), looks);
                }
                case "lvlOverride" -> overriding = true;
                case "lvl" -> {
                    level = Math.clamp(number(attribute(xml, "ilvl")), 0, LEVELS - 1);
                    looks = overriding ? new Look[LEVELS] : looks;
                    looks[level] = new Look("decimal", "", 1);
                }
                case "start" ->
                    looks[level] = new Look(look(looks, level).format, look(looks, level).text, number(value(xml)));
                case "numFmt" -> looks[level] = new Look(value(xml), look(looks, level).text, look(looks, level).start);
                case "lvlText" ->
                    looks[level] = new Look(look(looks, level).format, value(xml), look(looks, level).start);
                case "num" -> num = attribute(xml, "numId");
                case "abstractNumId" -> numbering.listOfNum.put(num, value(xml));
                default -> {}
            }
        }
        return numbering;
    }

    /** The number in front of the next paragraph of a list, with a blank behind it; empty when there is no such list. */
    String next(@Nullable String numId, @Nullable String ilvl) {
        String list = numId == null ? null : listOfNum.get(numId);
        Look[] looks = list == null ? null : lists.get(list);
        if (list == null || looks == null) {
            return "";
        }
        int level = ilvl == null ? 0 : Math.clamp(number(ilvl), 0, LEVELS - 1);
        int[] counter = counters.computeIfAbsent(list, key -> new int[LEVELS]);
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            counter[deeper] = 0;
        }
        counter[level]++;
        Look look = look(looks, level);
        if (look.format.equals("bullet")) {
            return "- ";
        }
        String written = look.text;
        for (int at = 0; at <= level; at++) {
            Look above = look(looks, at);
            int value = Math.max(1, counter[at]) + above.start - 1;
            written = written.replace("%" + (at + 1), formatted(value, above.format));
        }
        return written.isEmpty() ? "" : written + " ";
    }

    private static Look look(Look[] looks, int level) {
        Look look = looks[level];
        return look == null ? new Look("none", "", 1) : look;
    }

    private static String formatted(int value, String format) {
        return switch (format) {
            case "lowerLetter" -> letter(value);
            case "upperLetter" -> letter(value).toUpperCase(java.util.Locale.ROOT);
            case "upperRoman" -> RomanNumber.of(value);
            case "lowerRoman" -> RomanNumber.of(value).toLowerCase(java.util.Locale.ROOT);
            case "none" -> "";
            default -> Integer.toString(value);
        };
    }

    private static String letter(int value) {
        return String.valueOf((char) ('a' + (value - 1) % 26));
    }

    static String value(XMLStreamReader xml) {
        return attribute(xml, "val");
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals(name)) {
                return Objects.requireNonNullElse(xml.getAttributeValue(at), "");
            }
        }
        return "";
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
    }
}

package vn.kiphan.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Which styles of a workbook show a number as a day; nothing else of them matters here. */
final class XlsxStyles extends DefaultHandler {

    private final Map<Integer, String> own = new HashMap<>();
    private final List<Integer> formats = new ArrayList<>();
    private final Map<Integer, Boolean> dates = new HashMap<>();
    private boolean inCells;

    boolean date(@Nullable String style) {
        int number = style == null ? 0 : XlsxRows.number(style);
        if (number < 0 || number >= formats.size()) {
            return false;
        }
        return dates.computeIfAbsent(formats.get(number), this::isDate);
    }

    private boolean isDate(int format) {
        String pattern = own.get(format);
        return DateUtil.isADateFormat(format, pattern == null ? BuiltinFormats.getBuiltinFormat(format) : pattern);
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "numFmt" -> {
                String code = attributes.getValue("formatCode");
                if (code != null) {
                    own.put(XlsxRows.number(String.valueOf(attributes.getValue("numFmtId"))), code);
                }
            }
            case "cellXfs" -> inCells = true;
            case "xf" -> {
                if (inCells) {
                    String format = attributes.getValue("numFmtId");
                    formats.add(format == null ? 0 : XlsxRows.number(format));
                }
            }
            default -> {
                // fonts, borders and colours
            }
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        if (local.equals("cellXfs")) {
            inCells = false;
        }
    }
}

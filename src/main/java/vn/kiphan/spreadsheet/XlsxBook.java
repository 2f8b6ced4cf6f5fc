package vn.kiphan.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import vn.kiphan.spreadsheet.SheetRefused.Reason;

/** The sheets of an .xlsx by POI's event model: the workbook is never held as objects, each sheet streams by once. */
final class XlsxBook {

    /** The texts of a workbook are held while it is read; a part of this size unpacks to a tenth of the heap at worst. */
    private static final long LARGEST_TEXTS = 24L << 20;

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private XlsxBook() {}

    static List<SheetTable> read(Path file) throws IOException {
        try (OPCPackage archive = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            return tables(archive);
        } catch (OpenXML4JException | SAXException | ParserConfigurationException e) {
            throw new SheetRefused(Reason.DAMAGED, String.valueOf(e.getMessage()));
        } catch (SheetRefused refused) {
            throw refused;
        } catch (RuntimeException e) {
            // POI says by many kinds of exception that a part is missing, strict, or of another format
            throw new SheetRefused(Reason.DAMAGED, String.valueOf(e));
        }
    }

    private static List<SheetTable> tables(OPCPackage archive)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        refuseLargeTexts(archive);
        XSSFReader reader = new XSSFReader(archive);
        Outline outline = new Outline();
        parse(reader.getWorkbookData(), outline);
        XlsxStyles styles = new XlsxStyles();
        try (InputStream data = reader.getStylesData()) {
            if (data != null) {
                parse(data, styles);
            }
        } catch (OpenXML4JException none) {
            // a workbook without styles has no dates
        }
        SharedStrings texts = new ReadOnlySharedStringsTable(archive, false);
        XlsxRoom room = new XlsxRoom();
        List<SheetTable> tables = new ArrayList<>();
        for (Outline.Tab tab : outline.visible) {
            XlsxRows rows = new XlsxRows(texts, styles, outline.since1904, room);
            try (InputStream data = reader.getSheet(tab.relation)) {
                parse(data, rows);
            }
            tables.add(new SheetTable(tab.name, rows.lines()));
        }
        return tables;
    }

    private static void refuseLargeTexts(OPCPackage archive) throws OpenXML4JException {
        for (PackagePart part : archive.getParts()) {
            String type = part.getContentType();
            if ((type.endsWith("sharedStrings+xml") || type.endsWith("styles+xml")) && part.getSize() > LARGEST_TEXTS) {
                throw new SheetRefused(Reason.TOO_MUCH, part.getPartName() + " has " + part.getSize() + " bytes");
            }
        }
    }

    /** POI's readers of XML refuse document types, so that no entity is ever opened. */
    private static void parse(InputStream data, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader reader = XMLHelper.newXMLReader();
        reader.setContentHandler(handler);
        reader.setErrorHandler(handler);
        reader.parse(new InputSource(data));
    }

    /** Which sheets the workbook shows, and from which year it counts days. */
    private static final class Outline extends DefaultHandler {

        private record Tab(String name, String relation) {}

        private final List<Tab> visible = new ArrayList<>();
        private boolean since1904;

        @Override
        public void startElement(String uri, String local, String qualified, Attributes attributes) {
            if (local.equals("workbookPr")) {
                String says = attributes.getValue("date1904");
                since1904 = "1".equals(says) || "true".equals(says);
            }
            if (local.equals("sheet")
                    && !String.valueOf(attributes.getValue("state")).contains("idden")) {
                String relation = attributes.getValue(RELATIONSHIPS, "id");
                if (relation != null) {
                    visible.add(new Tab(String.valueOf(attributes.getValue("name")), relation));
                }
            }
        }
    }
}

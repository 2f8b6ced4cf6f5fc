package vn.kiphan.letter;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Damages the XML inside a whole .docx: elements moved, repeated, nested and put around others, so that every part stays well formed. */
final class DocxDamage {

    private static final String[] PARTS = {"word/document.xml", "word/numbering.xml"};
    private static final String[] AROUND = {
        "w:p",
        "w:r",
        "w:t",
        "w:tbl",
        "w:tr",
        "w:tc",
        "w:sdt",
        "w:txbxContent",
        "w:pPr",
        "w:del",
        "w:ins",
        "mc:Fallback",
        "w:numPr"
    };
    private static final String[] VALUES = {
        "0", "-1", "999999999999", "", "%1.%2.%9", "bullet", "upperRoman", "lowerLetter", "8", "2147483647"
    };

    private static final int MOST_ELEMENTS = 20_000;

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    DocxDamage(byte[] docx) throws Exception {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
    }

    byte[] of(FuzzedDataProvider data, String address) throws Exception {
        Map<String, byte[]> damaged = new LinkedHashMap<>(parts);
        String name = data.pickValue(PARTS);
        if (parts.containsKey(name)) {
            Document xml = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(parts.get(name)));
            for (int edits = data.consumeInt(1, 10); edits > 0; edits--) {
                edit(data, xml);
            }
            String written = written(xml);
            damaged.put(
                    name,
                    (data.consumeInt(0, 4) == 0 ? hostile(data, written, address) : written)
                            .getBytes(StandardCharsets.UTF_8));
        }
        if (data.consumeInt(0, 9) == 0) {
            damaged.remove(data.pickValue(parts.keySet().toArray(String[]::new)));
        }
        damaged.put("word/_rels/document.xml.rels", relations(address));
        return zipped(damaged);
    }

    private static void edit(FuzzedDataProvider data, Document xml) {
        NodeList all = xml.getElementsByTagName("*");
        if (all.getLength() < 2 || all.getLength() > MOST_ELEMENTS) {
            return;
        }
        Element one = (Element) all.item(data.consumeInt(1, all.getLength() - 1));
        Element other = (Element) all.item(data.consumeInt(0, all.getLength() - 1));
        switch (data.consumeInt(0, 6)) {
            case 0 -> one.getParentNode().removeChild(one);
            case 1 -> other.appendChild(one.cloneNode(true));
            case 2 -> {
                for (int times = data.consumeInt(1, 60); times > 0; times--) {
                    one.getParentNode().insertBefore(one.cloneNode(true), one);
                }
            }
            case 3 -> nest(one, xml, data.pickValue(AROUND), data.consumeInt(1, 300));
            case 4 -> {
                for (int at = 0; at < one.getAttributes().getLength(); at++) {
                    one.getAttributes().item(at).setNodeValue(data.pickValue(VALUES));
                }
            }
            case 5 -> one.setTextContent(TextDamage.sign(data).replace("\u200B", ""));
            default -> {
                if (!contains(one, other)) {
                    other.appendChild(one);
                }
            }
        }
    }

    private static boolean contains(Element one, Element other) {
        for (org.w3c.dom.Node at = other; at != null; at = at.getParentNode()) {
            if (at == one) {
                return true;
            }
        }
        return false;
    }

    private static void nest(Element one, Document xml, String name, int depth) {
        org.w3c.dom.Node parent = one.getParentNode();
        String namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        Element outer = xml.createElementNS(name.startsWith("mc:") ? "urn:mc" : namespace, name);
        parent.replaceChild(outer, one);
        Element inner = outer;
        for (int level = 1; level < depth; level++) {
            Element next = xml.createElementNS(outer.getNamespaceURI(), name);
            inner.appendChild(next);
            inner = next;
        }
        inner.appendChild(one);
    }

    /** References to elsewhere in every way that a reader of XML might follow. */
    private static String hostile(FuzzedDataProvider data, String xml, String address) {
        int root = xml.indexOf('<', xml.indexOf("?>") + 1);
        String prolog = switch (data.consumeInt(0, 4)) {
            case 0 -> "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + address + "\">]>";
            case 1 -> "<!DOCTYPE a SYSTEM \"" + address + "a.dtd\">";
            case 2 -> "<!DOCTYPE a [<!ENTITY % p SYSTEM \"" + address + "p\"> %p;]>";
            case 3 ->
                "<!DOCTYPE a [<!ENTITY x \"lol\"><!ENTITY y \"" + "&x;".repeat(50) + "\"><!ENTITY z \""
                        + "&y;".repeat(50) + "\">]>";
            default -> "<?xml-stylesheet href=\"" + address + "\"?>";
        };
        return xml.substring(0, root) + prolog + xml.substring(root).replaceFirst("(<w:t[^>]*>)", "$1&x;&z;");
    }

    private static byte[] relations(String address) {
        return ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\""
                        + " TargetMode=\"External\" Target=\"" + address + "t.dotm\"/></Relationships>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String written(Document xml) throws Exception {
        java.io.StringWriter out = new java.io.StringWriter();
        TransformerFactory.newDefaultInstance().newTransformer().transform(new DOMSource(xml), new StreamResult(out));
        return out.toString();
    }

    private static byte[] zipped(Map<String, byte[]> parts) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}

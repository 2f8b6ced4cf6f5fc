package vn.kiphan.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.kiphan.document.FileRefused.Reason;
import vn.kiphan.shared.ZipGuard;
import vn.kiphan.shared.ZipRefused;

/** A Word or Excel file (ECMA-376, part 2): a harmless container whose main part is of the kind that the name says, without macros. */
final class OfficeCheck {

    private static final String TYPES = "[Content_Types].xml";
    private static final String RELATIONS = "_rels/.rels";
    private static final String EXTENSION = "*.";
    private static final int LONGEST_PART = 1 << 20;

    /** A template or an object is loaded and run when the file is opened; a link is only when it is clicked. */
    private static final Pattern RUN = Pattern.compile(".*/(attachedTemplate|oleObject|frame|subDocument)");

    private static final Pattern REMOTE =
            Pattern.compile("(?!file:|mailto:)[a-z][a-z0-9+.-]+:.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int MOST_RELATIONS = 8 << 20;
    private static final XMLInputFactory XML = secureFactory();

    private OfficeCheck() {}

    static void check(Path file, FileType type) throws IOException {
        List<String> names = guarded(file);
        if (!names.contains(TYPES) || !names.contains(RELATIONS)) {
            throw new FileRefused(Reason.CONTENT_DIFFERS_FROM_NAME, "an archive, not an Office file");
        }
        try (ZipFile archive = new ZipFile(file.toFile())) {
            Map<String, String> types = contentTypes(archive);
            refuseRemoteParts(archive, names);
            if (types.values().stream().anyMatch(OfficeCheck::isMacro)
                    || names.stream().anyMatch(OfficeCheck::isMacro)) {
                throw new FileRefused(Reason.TYPE_NOT_ALLOWED, "contains macros");
            }
            String main = mainPart(archive);
            if (main == null || !names.contains(main) || !(type.mediaType() + ".main+xml").equals(types.get(main))) {
                throw new FileRefused(Reason.CONTENT_DIFFERS_FROM_NAME, "its main part is another kind");
            }
        } catch (XMLStreamException e) {
            throw new FileRefused(Reason.DAMAGED, "its table of contents: " + e.getMessage());
        }
    }

    private static List<String> guarded(Path file) throws IOException {
        try {
            return ZipGuard.check(file);
        } catch (ZipRefused refused) {
            throw new FileRefused(
                    switch (refused.reason()) {
                        case NOT_AN_ARCHIVE -> Reason.CONTENT_DIFFERS_FROM_NAME;
                        case ENCRYPTED -> Reason.ENCRYPTED;
                        case BOMB -> Reason.ARCHIVE_BOMB;
                        case DAMAGED -> Reason.DAMAGED;
                    },
                    String.valueOf(refused.getMessage()));
        }
    }

    private static boolean isMacro(String nameOrType) {
        String lower = nameOrType.toLowerCase(Locale.ROOT);
        return lower.contains("macroenabled") || lower.endsWith("vbaproject.bin") || lower.contains("vbaproject");
    }

    /** A template with macros may also lie elsewhere and be fetched when the file is opened. */
    private static void refuseRemoteParts(ZipFile archive, List<String> names) throws IOException, XMLStreamException {
        long size = 0;
        for (String name : names) {
            if (!name.endsWith(".rels")) {
                continue;
            }
            size += archive.getEntry(name).getSize();
            if (size > MOST_RELATIONS) {
                throw new FileRefused(Reason.ARCHIVE_BOMB, "more relations than any document has");
            }
            for (Map<String, String> relation : elements(archive, name, "Relationship")) {
                if (RUN.matcher(relation.getOrDefault("Type", "")).matches()
                        && relation.getOrDefault("TargetMode", "").equals("External")
                        && REMOTE.matcher(relation.getOrDefault("Target", "").strip())
                                .matches()) {
                    throw new FileRefused(Reason.REMOTE_PART, "loads " + relation.get("Target"));
                }
            }
        }
    }

    /** Which type each part has, by its name without the leading slash, or by its extension. */
    private static Map<String, String> contentTypes(ZipFile archive) throws IOException, XMLStreamException {
        Map<String, String> types = new HashMap<>();
        for (Map<String, String> element : elements(archive, TYPES, "Default")) {
            types.put(EXTENSION + element.getOrDefault("Extension", ""), element.getOrDefault("ContentType", ""));
        }
        for (Map<String, String> element : elements(archive, TYPES, "Override")) {
            types.put(withoutSlash(element.getOrDefault("PartName", "")), element.getOrDefault("ContentType", ""));
        }
        return types;
    }

    private static @Nullable String mainPart(ZipFile archive) throws IOException, XMLStreamException {
        return elements(archive, RELATIONS, "Relationship").stream()
                .filter(element -> element.getOrDefault("Type", "").endsWith("/officeDocument"))
                .map(element -> withoutSlash(element.getOrDefault("Target", "")))
                .findFirst()
                .orElse(null);
    }

    private static String withoutSlash(String part) {
        return part.startsWith("/") ? part.substring(1) : part;
    }

    /** The attributes of the elements of one name; a document type declaration is no part of any Office file. */
    private static List<Map<String, String>> elements(ZipFile archive, String part, String element)
            throws IOException, XMLStreamException {
        List<Map<String, String>> found = new ArrayList<>();
        ZipEntry entry = archive.getEntry(part);
        if (entry == null) {
            return found;
        }
        byte[] xml;
        try (InputStream in = archive.getInputStream(entry)) {
            xml = in.readNBytes(LONGEST_PART);
        }
        XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(xml));
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw new XMLStreamException("declares a document type");
            }
            if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals(element)) {
                Map<String, String> attributes = new HashMap<>();
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
                }
                found.add(attributes);
            }
        }
        return found;
    }

    private static XMLInputFactory secureFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}

package vn.kiphan.letter;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;

/** Damages a whole .pdf inside: the words and operators of its pages, and the objects that they lean on. */
final class PdfDamage {

    private static final float[] NUMBERS = {0, -1, 1e9f, -1e9f, 1e-9f, 32768, 0.5f};
    private static final String[] OPERATORS = {
        "BT", "ET", "q", "Q", "Tj", "TJ", "'", "T*", "Td", "Tm", "Tf", "cm", "Do", "BI", "Tr", "Tz"
    };

    private final byte[] pdf;

    PdfDamage(byte[] pdf) {
        this.pdf = pdf;
    }

    byte[] of(FuzzedDataProvider data, String address) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDActionURI away = new PDActionURI();
            away.setURI(address);
            document.getDocumentCatalog().setOpenAction(away);
            PDPage page = document.getPage(data.consumeInt(0, document.getNumberOfPages() - 1));
            if (data.consumeBoolean()) {
                words(data, document, page);
            }
            objects(data, document);
            // the compressing writer does not end when objects point at each other
            document.save(out, CompressParameters.NO_COMPRESSION);
        }
        byte[] saved = out.toByteArray();
        return data.consumeInt(0, 5) == 0 ? BytesDamage.of(data, saved) : saved;
    }

    private static void words(FuzzedDataProvider data, PDDocument document, PDPage page) throws Exception {
        List<Object> tokens = new ArrayList<>(new PDFStreamParser(page).parse());
        for (int edits = data.consumeInt(1, 20); edits > 0 && !tokens.isEmpty(); edits--) {
            int at = data.consumeInt(0, tokens.size() - 1);
            int other = data.consumeInt(0, tokens.size() - 1);
            switch (data.consumeInt(0, 6)) {
                case 0 -> tokens.remove(at);
                case 1 -> tokens.add(other, tokens.get(at));
                case 2 -> tokens.add(at, Operator.getOperator(data.pickValue(OPERATORS)));
                case 3 -> tokens.add(at, new COSFloat(NUMBERS[data.consumeInt(0, NUMBERS.length - 1)]));
                case 4 -> tokens.set(at, new COSString(TextDamage.sign(data).getBytes(StandardCharsets.UTF_16BE)));
                case 5 -> {
                    List<Object> piece = List.copyOf(tokens.subList(Math.min(at, other), Math.max(at, other)));
                    for (int times = data.consumeInt(1, 8); times > 0 && tokens.size() < 20_000; times--) {
                        tokens.addAll(at, piece);
                    }
                }
                default -> {
                    COSArray shown = new COSArray();
                    shown.add(new COSFloat(NUMBERS[data.consumeInt(0, NUMBERS.length - 1)]));
                    tokens.set(at, shown);
                }
            }
        }
        PDStream stream = new PDStream(document);
        try (OutputStream written = stream.createOutputStream(data.consumeBoolean() ? COSName.FLATE_DECODE : null)) {
            new ContentStreamWriter(written).writeTokens(tokens);
        }
        page.setContents(stream);
    }

    /** Entries of the document's objects removed, turned into other things, and bent back to where they came from. */
    private static void objects(FuzzedDataProvider data, PDDocument document) {
        List<COSObject> all = document.getDocument().getXrefTable().keySet().stream()
                .sorted()
                .map(document.getDocument()::getObjectFromPool)
                .filter(object -> object.getObject() instanceof COSDictionary)
                .toList();
        for (int edits = data.consumeInt(0, 4); edits > 0 && !all.isEmpty(); edits--) {
            COSDictionary one =
                    (COSDictionary) all.get(data.consumeInt(0, all.size() - 1)).getObject();
            COSName[] keys = one.keySet().toArray(COSName[]::new);
            if (keys.length == 0) {
                continue;
            }
            COSName key = keys[data.consumeInt(0, keys.length - 1)];
            switch (data.consumeInt(0, 4)) {
                case 0 -> one.removeItem(key);
                case 1 ->
                    one.setItem(key, COSInteger.get(data.pickValue(new Long[] {0L, -1L, 2_147_483_647L, 65_536L})));
                case 2 -> one.setItem(key, COSName.getPDFName(data.pickValue(OPERATORS)));
                case 3 -> one.setItem(key, all.get(data.consumeInt(0, all.size() - 1)));
                default -> one.setItem(key, new COSArray());
            }
        }
    }
}

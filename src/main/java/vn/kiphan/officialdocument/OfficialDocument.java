package vn.kiphan.officialdocument;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an official administrative document says, before it has a form: a named one such as a report, or an official letter (công văn).
 *
 * <p>Sections, headings, appendices are numbered and lists are punctuated when the document is written: texts come without number, dash
 * or end mark. Components after Nghị định 30/2020/NĐ-CP, Điều 8 and Phụ lục I.
 *
 * @param addressees the lines under “Kính gửi”; empty when the kind of document has none
 * @param bases the lines “Căn cứ …”, set in italics; a report's opening sentence belongs to the body instead
 * @param closing the last sentence, which gets the end mark “./.”; without one the last sentence of the body gets it
 * @param copies the lines under “Nơi nhận”
 */
public record OfficialDocument(
        OfficialDocumentHead head,
        List<String> addressees,
        List<String> bases,
        List<OfficialDocumentBlock> body,
        @Nullable String closing,
        List<String> copies,
        OfficialDocumentSignature signature,
        List<OfficialDocumentAppendix> appendices) {

    public OfficialDocument {
        addressees = List.copyOf(addressees);
        bases = List.copyOf(bases);
        body = List.copyOf(body);
        copies = List.copyOf(copies);
        appendices = List.copyOf(appendices);
    }
}

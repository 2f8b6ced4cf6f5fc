package vn.kiphan.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.letter.Citations.Cited;
import vn.kiphan.letter.LetterDraft.Basis;
import vn.kiphan.letterdate.Dates;
import vn.kiphan.lettertext.Confidence;
import vn.kiphan.lettertext.Found;
import vn.kiphan.lettertext.LetterText;
import vn.kiphan.lettertext.Paragraph;
import vn.kiphan.lettertext.RequestVerbs;

/**
 * Reads the documents that a letter rests on: those that its opening sentences name ("Thực hiện …", "Căn cứ …"). A document that is only
 * mentioned, in the title of another or inside an item, is not one of them.
 */
final class BasisReading {

    private static final Pattern LAW =
            Pattern.compile("^-?\\s?can cu (?<type>bo luat|luat|phap lenh|hien phap)\\b[^;]{3,300}");
    private static final Pattern DATED = Pattern.compile("\\bngay\\s+" + Dates.FULL);
    private static final Pattern DIRECTLY_BEFORE = Pattern.compile(
            "(?:[;:,.(\\-]|\\b(?:va|cac|tai|thuc hien|can cu|theo|xet|trien khai|tiep theo|thi hanh|tiep nhan|phuc dap)|\\bnoi dung|\\btinh than|\\bchi dao tai)\\s*$");
    private static final Pattern COMMON_ISSUER =
            Pattern.compile("\\bcac (?:cong van|van ban|ke hoach) cua (?<issuer>[^:;.]{3,100}):");
    /** "… đề nghị của Sở A tại Tờ trình số …". */
    private static final Pattern ISSUER_BEFORE =
            Pattern.compile("\\bcua (?<issuer>(?:" + RequestVerbs.BODIES + ")\\b[^,;:.]{2,110}?),? tai\\s*$");

    private static final Pattern SENTENCE_ENDS = Pattern.compile("[.!?]\\s");

    private static final int MOST = 50;

    private final List<Found<Basis>> bases = new ArrayList<>();

    private BasisReading() {}

    static List<Found<Basis>> of(LetterText text, List<Paragraph> preamble) {
        BasisReading reading = new BasisReading();
        boolean goesOn = false;
        for (Paragraph paragraph : preamble) {
            if (reading.bases.size() >= MOST) {
                break;
            }
            boolean cites = Citations.in(paragraph.folded())
                    .region(0, Math.min(40, paragraph.folded().length()))
                    .lookingAt();
            if (RequestVerbs.LEADS_IN.matcher(paragraph.folded()).find()
                    || goesOn && (cites || paragraph.startsWithDash())) {
                int before = reading.bases.size();
                reading.read(text, paragraph);
                goesOn = paragraph.text().endsWith(";")
                        || paragraph.text().endsWith(":")
                        || reading.bases.size() > before && paragraph.startsWithDash();
            } else {
                goesOn = false;
            }
        }
        return reading.bases;
    }

    private void read(LetterText text, Paragraph paragraph) {
        int end = sentenceEnd(text, paragraph);
        String words = text.text().substring(paragraph.start(), end);
        String folded = text.folded().substring(paragraph.start(), end);
        List<Cited> cited = directlyCited(words, folded);
        Matcher common = COMMON_ISSUER.matcher(folded);
        String issuer =
                common.find() ? LetterText.clean(words.substring(common.start("issuer"), common.end("issuer"))) : null;
        for (int at = 0; at < cited.size(); at++) {
            int until = at + 1 < cited.size() ? cited.get(at + 1).start() : words.length();
            add(cited.get(at), issuer, words, folded, until, paragraph.start());
        }
        if (cited.isEmpty()) {
            readLaw(words, folded, paragraph.start());
        }
    }

    private static List<Cited> directlyCited(String words, String folded) {
        List<Cited> cited = new ArrayList<>();
        Matcher found = Citations.in(folded);
        boolean nested = false;
        int from = 0;
        while (cited.size() < MOST && found.find(from)) {
            from = found.end();
            String before = folded.substring(Math.max(0, found.start() - 30), found.start());
            boolean joined = before.matches("(?s).*\\bva\\s*$");
            boolean opens =
                    found.start() == 0 || DIRECTLY_BEFORE.matcher(before).find();
            boolean inTitle = opens
                    && !cited.isEmpty()
                    && before.matches("(?s).*\\b(?:thuc hien|trien khai|theo|can cu|tai)\\s*$");
            nested = joined ? nested : !opens || inTitle;
            Cited one = nested ? null : Citations.cited(found, words, folded);
            if (one != null) {
                cited.add(one);
            }
        }
        return cited;
    }

    private void add(Cited one, @Nullable String commonIssuer, String words, String folded, int until, int offset) {
        int semicolon = folded.indexOf(';', one.start());
        int end = semicolon >= 0 && semicolon < until ? semicolon : until;
        Matcher asks = RequestVerbs.GOES_ON.matcher(folded).region(one.end(), end);
        if (asks.find()) {
            end = asks.start();
        }
        while (end > one.end() && " ,;.\n".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        String text = LetterText.clean(words.substring(one.start(), end)).replaceAll("[,;]?\\s+(và|Và)$", "");
        String issuer = one.issuer() == null ? commonIssuer : one.issuer();
        Matcher at = ISSUER_BEFORE.matcher(folded).region(Math.max(0, one.start() - 160), one.start());
        if (issuer == null && at.find()) {
            issuer = LetterText.clean(words.substring(at.start("issuer"), at.end("issuer")));
        }
        Basis basis = new Basis(one.type(), one.number(), one.symbol(), one.issuedOn(), issuer, text);
        bases.add(Found.of(basis, offset + one.start(), offset + end, Confidence.HIGH));
    }

    private void readLaw(String words, String folded, int offset) {
        Matcher law = LAW.matcher(folded);
        if (law.find()) {
            int end = law.end();
            Matcher dated = DATED.matcher(folded).region(law.start("type"), end);
            LocalDate date = dated.find() ? Dates.full(dated, 1) : null;
            String text =
                    LetterText.clean(words.substring(law.start("type"), end)).replaceAll("[.,;]+$", "");
            String type = Citations.capitalised(words.substring(law.start("type"), law.end("type")));
            bases.add(Found.of(
                    new Basis(type, null, null, date, null, text),
                    offset + law.start("type"),
                    offset + end,
                    Confidence.MEDIUM));
        }
    }

    /** Only the sentence that leads in names bases; the next ones say what follows from them. */
    private static int sentenceEnd(LetterText text, Paragraph paragraph) {
        Matcher end = SENTENCE_ENDS.matcher(text.folded()).region(paragraph.start(), paragraph.end());
        while (end.find()) {
            boolean capitalNext = end.end() < paragraph.end()
                    && Character.isUpperCase(text.text().charAt(end.end()));
            boolean abbreviation =
                    end.start() > 1 && Character.isUpperCase(text.text().charAt(end.start() - 1));
            if (capitalNext && !abbreviation) {
                return end.start();
            }
        }
        return paragraph.end();
    }
}

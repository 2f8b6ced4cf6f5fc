package vn.kiphan.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.letter.LetterDraft.CopyTo;
import vn.kiphan.letter.LetterDraft.Signer;
import vn.kiphan.lettertext.Confidence;
import vn.kiphan.lettertext.Found;
import vn.kiphan.lettertext.LetterText;
import vn.kiphan.lettertext.Line;

/** Reads a letter's foot: the distribution list on the left, the signature on the right. */
final class SignatureReading {

    /** The state's bodies write KT., TM., TL.; the party's write K/T, T/M, T/L. */
    static final String PREFIX = "^(?<prefix>k[./]?t|t[./]?m|t[./]?l|tuq|t/uq|q)(?:\\s?\\.\\s?|(?<=[./][a-z]{1,2})\\s)";

    private static final Pattern LABEL = Pattern.compile("^noi\\s?nh[ao]n\\s?:?\\s*+");
    private static final Pattern PURPOSE = Pattern.compile(
            "\\s?\\(\\s?(?:de )?(?<purpose>t/h|b/c|p/h|t/d|c/d|k/t|thuc hien|bao cao|phoi hop|theo doi|biet|chi dao|kiem tra|dang tai|de biet)\\s?\\)\\s?[;.,]?$");
    private static final Pattern ON_LABEL = Pattern.compile("^nhu (?:tren|kinh gui|dieu)\\b|;\\s*luu\\b");
    private static final Pattern FILE_COPY = Pattern.compile("^luu\\s?:?\\s*+(?<rest>.*)$");
    private static final Pattern NAME_BEHIND =
            Pattern.compile("[.)]\\s+(?<name>\\p{Lu}\\p{Ll}[\\p{L}'’]*+(?:\\s\\p{Lu}[\\p{L}'’]*+){1,5})$");
    private static final Pattern SECTION = Pattern.compile(
            "(?:^|[,;]\\s?)(?:vt|van thu)[,;.]?\\s*+(?:p\\.)?(?<section>[a-z&]{2,20}(?:-[a-z&]{2,10})?)");

    private final LetterText text;
    private final List<Found<CopyTo>> copies = new ArrayList<>();
    private final List<Line> signature = new ArrayList<>();
    private @Nullable Found<String> section;
    private @Nullable Found<Signer> signer;

    private SignatureReading(LetterText text) {
        this.text = text;
    }

    static SignatureReading of(LetterParts parts) {
        SignatureReading reading = new SignatureReading(parts.text());
        reading.sort(parts.foot());
        reading.readSigner();
        return reading;
    }

    List<Found<CopyTo>> copies() {
        return copies;
    }

    @Nullable
    Found<String> draftingSection() {
        return section;
    }

    @Nullable
    Found<Signer> signer() {
        return signer;
    }

    private void sort(List<Line> foot) {
        boolean listed = false;
        boolean open = false;
        for (Line line : foot) {
            Matcher label = LABEL.matcher(line.folded());
            Line rest = line;
            if (label.find()) {
                listed = true;
                rest = text.part(line.start() + label.end(), line.end(), false);
            }
            if (rest.text().isEmpty()) {
                continue;
            }
            boolean onLabel = rest != line
                    && !rest.isCapitals()
                    && ON_LABEL.matcher(rest.folded()).find();
            if (listed && (rest.startsWithDash() || onLabel)) {
                open = readCopies(rest);
            } else if (open && rest.startsSmall() && !copies.isEmpty()) {
                extendLastCopy(rest);
            } else {
                open = false;
                signature.add(rest);
            }
        }
    }

    /** Reads the entries of one line; capitals after the last one belong to the signature beside it. Whether the last one may go on. */
    private boolean readCopies(Line line) {
        int from = 0;
        while (from < line.text().length()) {
            int semicolon = line.text().indexOf(';', from);
            int end = semicolon < 0 ? line.text().length() : semicolon;
            Line entry = text.part(line.start() + from, line.start() + end, false);
            boolean beside = from > 0 && !entry.startsWithDash();
            if (beside && (entry.isCapitals() || PersonName.of(entry.text()) != null)) {
                signature.add(entry);
            } else {
                addCopy(entry);
            }
            from = end + 1;
        }
        return !line.ends();
    }

    private void addCopy(Line whole) {
        Line entry = withoutName(whole);
        int skip = 0;
        while (skip < entry.text().length() && "-+* ".indexOf(entry.folded().charAt(skip)) >= 0) {
            skip++;
        }
        Line words = text.part(entry.start() + skip, entry.end(), false);
        if (words.text().isEmpty()) {
            return;
        }
        Matcher tagged = PURPOSE.matcher(words.folded());
        boolean hasPurpose = tagged.find();
        String purpose = hasPurpose ? words.text().substring(tagged.start("purpose"), tagged.end("purpose")) : null;
        String name = words.text()
                .substring(0, hasPurpose ? tagged.start() : words.text().length());
        CopyTo copy = new CopyTo(LetterText.clean(name).replaceAll("[;.,]+$", ""), purpose);
        copies.add(Found.of(copy, words.start(), words.end(), Confidence.HIGH));
        readSection(words);
    }

    /** The signer's name may have slipped behind the last line of the list: "- Lưu: VT, VX. Nguyễn Văn A". */
    private Line withoutName(Line entry) {
        Matcher behind = NAME_BEHIND.matcher(entry.text());
        boolean slipped =
                FILE_COPY.matcher(entry.folded().replaceFirst("^[-+* ]+", "")).find()
                        && behind.find()
                        && PersonName.startsWithFamilyName(behind.group("name"))
                        && PersonName.of(behind.group("name")) != null;
        if (!slipped) {
            return entry;
        }
        signature.add(text.part(entry.start() + behind.start("name"), entry.end(), false));
        return text.part(entry.start(), entry.start() + behind.start("name"), false);
    }

    private void readSection(Line words) {
        Matcher file = FILE_COPY.matcher(words.folded());
        if (section == null && file.find()) {
            Matcher kept = SECTION.matcher(words.folded())
                    .region(file.start("rest"), words.folded().length());
            if (kept.find() && Line.isCapitals(words.text().substring(kept.start("section"), kept.end("section")))) {
                section = Found.of(
                        words.text().substring(kept.start("section"), kept.end("section")),
                        words.start() + kept.start("section"),
                        words.start() + kept.end("section"),
                        Confidence.HIGH);
            }
        }
    }

    private void extendLastCopy(Line rest) {
        Found<CopyTo> last = copies.removeLast();
        addCopy(text.part(last.span().start(), rest.end(), false));
    }

    private void readSigner() {
        SignerReading reading = new SignerReading();
        for (Line line : signature) {
            for (Line part : SignatureLines.apart(text, line)) {
                reading.add(part);
            }
        }
        signer = reading.signer() == null ? SignerReading.nameOnly(signature) : reading.signer();
    }
}

package vn.kiphan.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.letter.LetterDraft.CopyTo;
import vn.kiphan.letter.LetterDraft.Signer;

/** Reads a letter's foot: the distribution list on the left, the signature on the right. */
final class SignatureReading {

    private static final Pattern LABEL = Pattern.compile("^noi nhan\\s?:?\\s*+");
    private static final Pattern AUTHORITY = Pattern.compile("^(?<prefix>kt|tm|tl|tuq|q)\\s?\\.\\s?(?<of>.*)$");
    private static final Pattern POSITION = Pattern.compile(
            "^(?:quyen )?(?:pho |chanh |nguyen )?(?:giam doc|tong giam doc|cuc truong|vu truong|chu tich|bo truong|thu truong|truong ban|truong phong|chanh van phong|van phong|chi cuc truong"
                    + "|hieu truong|vien truong|chanh thanh tra|bi thu|pho bi thu|tong bien tap|truong|tong cuc truong|pho)\\b.{0,80}$");
    private static final Pattern SEAL =
            Pattern.compile("^[(\\[]?(?:da ky|ky|chu ky|ky ten|dong dau|chu ky dien tu|da ky va dong dau)\\b.{0,30}$");
    private static final Pattern PURPOSE = Pattern.compile(
            "\\s?\\(\\s?(?:de )?(?<purpose>t/h|b/c|p/h|t/d|c/d|k/t|thuc hien|bao cao|phoi hop|theo doi|biet|chi dao|kiem tra|dang tai|de biet)\\s?\\)\\s?[;.,]?$");
    private static final Pattern FILE_COPY = Pattern.compile("^luu\\s?:?\\s*+(?<rest>.*)$");
    private static final Pattern SECTION = Pattern.compile(
            "(?:^|[,;]\\s?)(?:vt|van thu)[,;.]?\\s*+(?:p\\.)?(?<section>[a-z&]{2,20}(?:-[a-z&]{2,10})?)");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'’]*+(?:[ -]\\p{Lu}[\\p{L}'’]*+){1,6}");
    private static final Pattern ACADEMIC = Pattern.compile("^(?:ThS|TS|PGS|GS|CN|KS|BS)\\.\\s?");

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

    static boolean isPosition(String folded) {
        return POSITION.matcher(folded).matches();
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
            if (listed && rest.startsWithDash()) {
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
            if (beside && (entry.isCapitals() || NAME.matcher(entry.text()).matches())) {
                signature.add(entry);
            } else {
                addCopy(entry);
            }
            from = end + 1;
        }
        return !line.ends();
    }

    private void addCopy(Line entry) {
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
        String prefix = null;
        StringBuilder onBehalfOf = new StringBuilder();
        StringBuilder position = new StringBuilder();
        Line first = null;
        Line last = null;
        String name = null;
        for (Line line : signature) {
            Matcher authority = AUTHORITY.matcher(line.folded());
            boolean capitals = line.isCapitals();
            if (capitals && position.isEmpty() && authority.find()) {
                prefix = authority.group("prefix").toUpperCase(java.util.Locale.ROOT) + ".";
                onBehalfOf.setLength(0);
                onBehalfOf.append(line.text().substring(authority.start("of")));
            } else if (capitals && isPosition(line.folded()) && position.isEmpty()) {
                position.append(line.text());
            } else if (capitals && prefix != null && position.isEmpty()) {
                onBehalfOf.append(' ').append(line.text());
            } else if (SEAL.matcher(line.folded()).matches()) {
                continue;
            } else if (first != null && isName(line.text())) {
                name = ACADEMIC.matcher(line.text()).replaceFirst("");
                last = line;
                break;
            } else {
                continue;
            }
            first = first == null ? line : first;
            last = line;
        }
        if (first == null || last == null) {
            return;
        }
        String of = LetterText.clean(onBehalfOf.toString());
        if ("Q.".equals(prefix) && position.isEmpty()) {
            position.append(of);
            of = "";
        }
        Signer read = new Signer(
                prefix,
                of.isEmpty() ? null : of,
                position.isEmpty() ? null : LetterText.clean(position.toString()),
                name);
        signer = Found.of(read, first.start(), Math.max(first.end(), last.end()), Confidence.HIGH);
    }

    private static boolean isName(String words) {
        String bare = ACADEMIC.matcher(words).replaceFirst("");
        return words.length() <= 50 && NAME.matcher(bare).matches();
    }
}

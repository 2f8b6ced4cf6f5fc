package vn.kiphan.letter;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiphan.letter.LetterDraft.Signer;
import vn.kiphan.lettertext.Confidence;
import vn.kiphan.lettertext.Found;
import vn.kiphan.lettertext.LetterText;
import vn.kiphan.lettertext.Line;

/** Reads the lines of a signature one after the other: whose authority, which position, who. */
final class SignerReading {

    private static final Pattern AUTHORITY = Pattern.compile(SignatureReading.PREFIX + "(?<of>.*)$");
    private static final Pattern POSITION = Pattern.compile(
            "^(?:quyen )?(?:pho |chanh |nguyen )?(?:giam doc|tong giam doc|cuc truong|vu truong|chu tich|bo truong|thu truong|truong ban|truong phong|chanh van phong|van phong|chi cuc truong"
                    + "|hieu truong|vien truong|chanh thanh tra|thanh tra|bi thu|pho bi thu|tong bien tap|truong|tong cuc truong|pho|chanh an|an|tram truong|hat truong|doi truong|chi huy truong|chinh uy|tong thu ky|chu nhiem|uy vien|kho bac truong|tong kiem toan)\\b.{0,80}$");
    private static final Pattern SEAL =
            Pattern.compile("^[(\\[]?(?:da ky|ky|chu ky|ky ten|dong dau|chu ky dien tu|da ky va dong dau)\\b.{0,30}$");

    private @Nullable String prefix;
    private final StringBuilder onBehalfOf = new StringBuilder();
    private final StringBuilder position = new StringBuilder();
    private @Nullable Line first;
    private @Nullable Line last;
    private @Nullable Line beforeThis;
    private @Nullable String name;

    static boolean isPosition(String folded) {
        return POSITION.matcher(folded).matches();
    }

    void add(Line line) {
        if (name != null) {
            return;
        }
        boolean taken = takes(line);
        beforeThis = line;
        if (taken) {
            first = first == null ? line : first;
            last = line;
        }
    }

    private boolean takes(Line line) {
        Matcher authority = AUTHORITY.matcher(line.folded());
        boolean capitals = line.isCapitals();
        String person = first == null ? null : PersonName.of(line.text());
        if (position.isEmpty() && authority.find() && (capitals || line.text().length() <= 45)) {
            prefix = authority.group("prefix").replaceAll("[./]", "").toUpperCase(Locale.ROOT) + ".";
            onBehalfOf.setLength(0);
            onBehalfOf.append(line.text().substring(authority.start("of")));
            return true;
        }
        if (SEAL.matcher(line.folded()).matches()) {
            return false;
        }
        if ((capitals || prefix != null) && position.isEmpty() && isPosition(line.folded())) {
            position.append(line.text());
            return true;
        }
        if (person != null) {
            name = person;
            return true;
        }
        boolean follows = beforeThis != null && beforeThis == last && !line.afterGap();
        if (capitals && prefix != null && position.isEmpty()) {
            onBehalfOf.append(' ').append(line.text());
            return true;
        }
        if (capitals && follows) {
            position.append(' ').append(line.text());
            return true;
        }
        return false;
    }

    /** A name that stands alone where the signature is, without a position; null when the lines say more. */
    static @Nullable Found<Signer> nameOnly(List<Line> signature) {
        List<Line> names = signature.stream()
                .filter(line -> !SEAL.matcher(line.folded()).matches())
                .toList();
        Line line = names.size() == 1 ? names.getFirst() : null;
        String person = line == null ? null : PersonName.of(line.text());
        return line == null || person == null || !PersonName.startsWithFamilyName(person)
                ? null
                : Found.of(new Signer(null, null, null, person), line.start(), line.end(), Confidence.MEDIUM);
    }

    /** Who signs; null when nobody does. */
    @Nullable
    Found<Signer> signer() {
        if (first == null || last == null) {
            return null;
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
        int start = Math.min(first.start(), last.start());
        return Found.of(read, start, Math.max(first.end(), last.end()), Confidence.HIGH);
    }
}

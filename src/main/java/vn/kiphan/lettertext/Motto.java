package vn.kiphan.lettertext;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The state's name and motto above a letter, or the party's name above one of its bodies; a scanner may have misread a letter or two. */
public final class Motto {

    private static final Pattern STATE = Pattern.compile(
            "[ck][o0]ng\\s?h[o0]a\\s?x[a4]\\s?h[o0][il1!]\\s?ch[uw]\\s?ngh[il1!]a(?:\\s?v[il1!]e[tl]\\s?nam)?"
                    + "|^viet nam$|cong\\s?hoa\\s?xhcn\\s?viet\\s?nam"
                    + "|d[o0]c\\s?[l1i][a4]p\\s?[-_.,]?\\s?t[uw]\\s?d[o0]\\s?[-_.,]?\\s?h[a4]nh\\s?ph[uw]c");
    private static final Pattern PARTY = Pattern.compile("ĐẢNG\\s?CỘNG\\s?SẢN\\s?VIỆT\\s?NAM");
    private static final Pattern YOUTH =
            Pattern.compile("^(?:doan (?:tncs|thanh nien cong san)|doi tntp) ho chi minh$");

    /** Bodies of the whole country, whose names end with its own. */
    private static final Pattern NATIONAL = Pattern.compile(
            "^(?:tong lien doan lao dong|mat tran to quoc|uy ban mat tran to quoc|hoi (?:lien hiep phu nu|nong dan|cuu chien binh|nha bao|chu thap do)|bao hiem xa hoi"
                    + "|ngan hang nha nuoc|thong tan xa|dai (?:tieng noi|truyen hinh)|(?:lien hiep|tap doan|tong cong ty|vien han lam|phong thuong mai)\\b.{0,60})$");

    private Motto() {}

    /** Whether a lone "VIỆT NAM" belongs to the name on the lines above it and not to the state's. */
    static boolean endsName(List<Line> above, Line line) {
        String name = "";
        for (int at = above.size() - 1;
                at >= Math.max(0, above.size() - 3) && line.folded().equals("viet nam");
                at--) {
            name = (above.get(at).folded() + " " + name).strip();
            if (NATIONAL.matcher(name).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Where it stands in a line; null when it does not. */
    public static @Nullable Span in(Line line) {
        Matcher state = STATE.matcher(line.folded());
        if (state.find()) {
            return new Span(state.start(), state.end());
        }
        Matcher party = PARTY.matcher(line.text());
        return party.find() ? new Span(party.start(), party.end()) : null;
    }

    /** Whether the line is the youth union's name alone, which stands where others have the motto. */
    public static boolean isYouthUnion(Line line) {
        return YOUTH.matcher(line.folded()).matches();
    }
}

package vn.kiphan.letter;

import java.util.ArrayList;
import java.util.List;
import vn.kiphan.lettertext.Confidence;
import vn.kiphan.lettertext.Found;
import vn.kiphan.lettertext.LetterText;
import vn.kiphan.lettertext.Line;

/** Reads the lines below "Kính gửi": one recipient on the same line, or several behind dashes. */
final class RecipientReading {

    private RecipientReading() {}

    static List<Found<String>> of(LetterText text, List<Line> lines) {
        List<Found<String>> recipients = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            int start = lines.get(at).start();
            int end = lines.get(at).end();
            while (at + 1 < lines.size() && continues(lines.get(at), lines.get(at + 1))) {
                at++;
                end = lines.get(at).end();
            }
            split(recipients, text, start, end);
            at++;
        }
        return recipients;
    }

    private static boolean continues(Line line, Line next) {
        return !next.startsWithDash()
                && !line.text().endsWith(";")
                && !line.text().endsWith(".");
    }

    /** Several recipients may stand on one line, with semicolons between them. */
    private static void split(List<Found<String>> recipients, LetterText text, int start, int end) {
        int from = start;
        while (from < end) {
            int semicolon = text.text().indexOf(';', from);
            int to = semicolon < 0 || semicolon > end ? end : semicolon;
            Line entry = text.part(from, to, false);
            int skip = 0;
            while (skip < entry.text().length() && "-+* ".indexOf(entry.folded().charAt(skip)) >= 0) {
                skip++;
            }
            int last = entry.text().length();
            while (last > skip && ".,; ".indexOf(entry.text().charAt(last - 1)) >= 0) {
                last--;
            }
            String name = LetterText.clean(entry.text().substring(skip, last));
            if (name.codePoints().anyMatch(Character::isLetter)) {
                recipients.add(Found.of(name, entry.start() + skip, entry.start() + last, Confidence.HIGH));
            }
            from = to + 1;
        }
    }
}

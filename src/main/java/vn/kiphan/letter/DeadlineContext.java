package vn.kiphan.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges whether words that set a limit set one for the recipients, by the sentence around them. */
final class DeadlineContext {

    /** What a limit is for. */
    enum Meaning {
        NONE,
        REPORT,
        REPORT_ON_THE_DAY,
        ACTION
    }

    private static final Pattern REPORTS = Pattern.compile(
            "\\bbao cao\\b|\\b(?:gui|nop|chuyen|phan hoi|tra loi|cung cap)\\b.{0,200}\\b(?:ve|cho|ket qua|so lieu|y kien|tong hop)\\b|\\bgop y\\b|\\btong hop\\b");
    private static final Pattern ACTS = Pattern.compile(
            "\\b(?:hoan thanh|dang ky|thuc hien xong|hoan tat|trien khai|thuc hien|to chuc|xay dung|ban hanh|ra soat|thong ke)\\b");
    private static final Pattern ASKS = Pattern.compile(
            "\\b(?:de nghi|yeu cau|giao|phai|can|dong thoi|gui|nop|hoan thanh|dang ky|thoi han|han)\\b");
    private static final Pattern STRONG_LEAD = Pattern.compile("^(?:cham|muon|tre|khong|thoi han|han|xong)\\b");
    private static final Pattern NOT_BEFORE = Pattern.compile(
            "(?:\\b(?:tinh den|tinh|ke tu|tu|so lieu|chot|sinh|phat sinh|xay ra|dien ra|ban hanh|co hieu luc|thanh lap|khoi cong|ky|ky ket|khoi nghiep|duoc cap|da cap|tuyen dung|truc tiep|thang loi|thoi diem)|(?:ngay|tu) \\d{1,2}/\\d{1,2}(?:/\\d{4})? (?:cho )?(?:den|toi))\\s*$");
    private static final Pattern FIGURES =
            Pattern.compile("\\b(?:so lieu|tinh den|tinh tu|ke tu|tu ngay|tu \\d)[^.;]{0,60}$");
    private static final Pattern SEND = Pattern.compile("\\b(?:gui|nop|bao cao)\\b");
    private static final Pattern EVENT = Pattern.compile(
            "\\b(?:to chuc|dien ra|khai mac|hop|le|hoi nghi|ky niem|huong ung|treo|ra quan|mit tinh)\\b");
    private static final Pattern ISSUERS_OWN =
            Pattern.compile("\\bde\\b[^.;]{0,80}\\b(?:tong hop|bao cao|trinh|tham muu)\\b");
    private static final Pattern RELATIVE = Pattern.compile(
            "\\b(?:trong (?:vong|thoi han)|(?:cham|muon) nhat(?: la)?|sau)\\s+(?:\\d{1,2}\\s|[a-z]{2,5}\\s)?(?:\\(\\d{1,2}\\)\\s)?\\d{0,2}\\s?(?:ngay|tuan|thang)(?: lam viec)?[^.;\\d]{0,30}\\b(?:ke tu|sau khi|tu khi|tu ngay)\\b[^.;]{0,40}");

    private static final int MOST_RELATIVE = 20;

    private final LetterText text;

    DeadlineContext(LetterText text) {
        this.text = text;
    }

    LetterText text() {
        return text;
    }

    /** The paragraph's folded text as it stands in the letter, line ends as blanks: offsets stay true. */
    String oneLine(Paragraph paragraph) {
        return text.folded()
                .substring(paragraph.start(), paragraph.end())
                .replace('\n', ' ')
                .replace('\t', ' ');
    }

    /** Limits that count from an event, such as "within five working days of receipt". */
    List<Found<String>> relative(String words, Paragraph paragraph, Sentences sentences) {
        List<Found<String>> found = new ArrayList<>();
        Matcher relative = RELATIVE.matcher(words);
        while (relative.find() && found.size() < MOST_RELATIVE) {
            String sentence = sentences.around(relative.start());
            if (REPORTS.matcher(sentence).find() && ASKS.matcher(sentence).find()) {
                int start = paragraph.start() + relative.start();
                int end = paragraph.start() + relative.end();
                found.add(Found.of(text.clean(start, end), start, end, Confidence.LOW));
            }
        }
        return found;
    }

    /** A paragraph's sentences. */
    static final class Sentences {

        private final String words;
        private final List<Integer> starts = new ArrayList<>();
        private final boolean[] leadsIn;

        Sentences(String words, Paragraph paragraph) {
            this.words = words;
            starts.add(0);
            for (int at = 1; at + 1 < words.length(); at++) {
                char c = words.charAt(at - 1);
                boolean stop = (c == '.' || c == '?' || c == '!') && words.charAt(at) == ' ';
                boolean numbering = at < 4 || Character.isDigit(words.charAt(at - 2)) && at < 8;
                if (stop && !numbering) {
                    starts.add(at + 1);
                }
            }
            leadsIn = new boolean[starts.size()];
            for (int at = 0; at < leadsIn.length; at++) {
                String sentence = words.substring(starts.get(at), Math.min(words.length(), starts.get(at) + 80))
                        .stripLeading();
                leadsIn[at] = BasisReading.LEADS_IN.matcher(sentence).find();
            }
        }

        private int index(int offset) {
            int low = 0;
            int high = starts.size() - 1;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                if (starts.get(middle) <= offset) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            return low;
        }

        int startOf(int offset) {
            return Math.max(starts.get(index(offset)), offset - 1500);
        }

        int endOf(int offset) {
            int next = index(offset) + 1;
            int end = next < starts.size() ? starts.get(next) : words.length();
            return Math.min(end, offset + 600);
        }

        String around(int offset) {
            return words.substring(startOf(offset), endOf(offset));
        }

        Meaning meaning(Matcher found, int previousEnd) {
            int start = found.start();
            String lead = found.group("lead");
            String before = words.substring(startOf(start), start);
            String near = before.substring(Math.max(0, before.length() - 90));
            String sentence = around(start);
            boolean yearless = found.group("fy") == null;
            boolean dayNamed = found.group("day") != null || found.group("hour") != null;
            if (NOT_BEFORE.matcher(near).find()
                    || yearless && !dayNamed && !STRONG_LEAD.matcher(lead).find()) {
                return Meaning.NONE;
            }
            boolean citedTitle = leadsIn[index(start)]
                    && !RequestVerbs.BY_ISSUER.matcher(before).find()
                    && !before.matches(".*\\b(?:de nghi|yeu cau)\\b.*");
            boolean past = words.substring(Math.max(startOf(start), start - 40), start)
                    .matches(".*\\bda (?:duoc|co|hoan|ban|trien|thuc|gui|bao)\\b.*");
            boolean ownDeadline = previousEnd >= startOf(start)
                    && ISSUERS_OWN.matcher(words.substring(previousEnd, start)).find();
            if (citedTitle || past || ownDeadline) {
                return Meaning.NONE;
            }
            return meaning(lead, near, sentence);
        }

        private static Meaning meaning(String lead, String near, String sentence) {
            boolean reports = REPORTS.matcher(sentence).find();
            boolean asks = ASKS.matcher(sentence).find() || reports;
            if (lead.startsWith("vao")
                    || lead.startsWith("trong")
                    || lead.endsWith("het") && !STRONG_LEAD.matcher(lead).find()) {
                boolean sends = SEND.matcher(near).find()
                        && !EVENT.matcher(near).find()
                        && !FIGURES.matcher(near).find();
                return sends ? Meaning.REPORT_ON_THE_DAY : Meaning.NONE;
            }
            if (reports) {
                return Meaning.REPORT;
            }
            boolean acts =
                    ACTS.matcher(sentence).find() || STRONG_LEAD.matcher(lead).find();
            return acts && asks ? Meaning.ACTION : Meaning.NONE;
        }
    }
}

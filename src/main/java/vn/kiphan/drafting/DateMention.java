package vn.kiphan.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date in the words of a copied draft, which the copying has left as it was.
 *
 * @param field the field of the form in which it stands
 * @param section the section of the form
 * @param words the date with what stands around it
 */
record DateMention(String field, String section, String words) {

    private static final Pattern DATE =
            Pattern.compile("\\b\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{4})?\\b|\\b(?:19|20)\\d{2}\\b");
    private static final int AROUND = 40;
    private static final int MOST = 40;

    static List<DateMention> in(DraftForm form) {
        List<DateMention> found = new ArrayList<>();
        add("subject", "head", form.subject(), found);
        for (int row = 0; row < form.bases().size(); row++) {
            add("bases[" + row + "].text", "bases", form.bases().get(row).text(), found);
        }
        for (int row = 0; row < form.tasks().size(); row++) {
            add("tasks[" + row + "].title", "tasks", form.tasks().get(row).title(), found);
            add("tasks[" + row + "].text", "tasks", form.tasks().get(row).text(), found);
        }
        for (int row = 0; row < form.terms().size(); row++) {
            add("terms[" + row + "].label", "terms", form.terms().get(row).label(), found);
            add(
                    "terms[" + row + "].deadlinePhrase",
                    "terms",
                    form.terms().get(row).deadlinePhrase(),
                    found);
            add(
                    "terms[" + row + "].windowPhrase",
                    "terms",
                    form.terms().get(row).windowPhrase(),
                    found);
            add("terms[" + row + "].outline", "terms", form.terms().get(row).outline(), found);
        }
        for (int row = 0; row < form.periods().size(); row++) {
            add("periods[" + row + "].phrase", "terms", form.periods().get(row).phrase(), found);
            add("periods[" + row + "].outline", "terms", form.periods().get(row).outline(), found);
        }
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    private static void add(String field, String section, String text, List<DateMention> found) {
        Matcher date = DATE.matcher(text);
        if (date.find()) {
            int from = text.lastIndexOf(' ', Math.max(0, date.start() - AROUND));
            int to = text.indexOf(' ', Math.min(text.length(), date.end() + AROUND));
            String words = text.substring(Math.max(0, from), to < 0 ? text.length() : to)
                    .strip();
            found.add(new DateMention(field, section, words));
        }
    }
}

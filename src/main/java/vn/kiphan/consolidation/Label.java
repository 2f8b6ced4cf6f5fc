package vn.kiphan.consolidation;

import java.util.Locale;

/** What a kind or a channel of coverage is called: data of the department, in both languages. */
public record Label(String code, int position, String vietnamese, String english) {

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? english : vietnamese;
    }
}

package vn.kiphan.indicator;

import java.util.List;

/** The kinds and channels of entries, which a module above keeps: from them the administrator says what an indicator counts. */
public interface EntryCatalogue {

    /** One of them, with its label in the reader's language. */
    record Choice(String code, String label) {}

    List<Choice> kinds();

    List<Choice> channels();
}

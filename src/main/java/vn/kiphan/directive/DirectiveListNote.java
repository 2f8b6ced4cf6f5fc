package vn.kiphan.directive;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Something that a module above says below a directive in the list: what waits for the department. Each is a bean. */
public interface DirectiveListNote {

    /**
     * What is said, and where it leads.
     *
     * @param key of the sentence, which takes the number
     */
    record Note(String key, int count, String address) {}

    /** What there is to say of these directives, which were issued; in the same statements however many they are. */
    Map<DirectiveId, List<Note>> notes(Collection<DirectiveId> directives);
}

package vn.kiphan.entering;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import vn.kiphan.account.SignedInPerson;

/** The page with the form of an entry, in a report and in the log: as it opens, and again when something typed cannot be taken. */
@Component
class EntryPage {

    private final EntryTyping typing;
    private final EntryView view;

    EntryPage(EntryTyping typing, EntryView view) {
        this.typing = typing;
        this.view = view;
    }

    /** A new entry, empty. */
    String blank(EntrySpot spot, SignedInPerson person, Model model) {
        typing.blank(spot, view.blank(spot.shape()), person, model);
        return view.show(spot, model);
    }

    /** A new entry as somebody left it. */
    String resumed(EntrySpot spot, Model model) {
        typing.resumed(spot, view.blank(spot.shape()), model);
        return view.show(spot, model);
    }

    /** An entry that is there, with the changes that somebody has begun. */
    String correction(EntrySpot spot, CoverageEntry found, Model model) {
        typing.correction(spot, found, model);
        return view.show(spot, model);
    }

    /** As it was sent, with what is wrong beside the fields. */
    String again(EntrySpot spot, Model model) {
        typing.again(spot, model);
        return view.show(spot, model);
    }

    /** As it was sent, naming the entry that has the link already. */
    String again(DuplicateLink duplicate, BindingResult errors, EntrySpot spot, Model model) {
        typing.again(spot, model);
        return view.showDuplicate(duplicate, errors, spot, model);
    }
}

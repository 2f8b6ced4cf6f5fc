package vn.kiphan.entering;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.catalogue.Shape;
import vn.kiphan.coverage.EntryForm;
import vn.kiphan.reportdraft.ReportDrafts;
import vn.kiphan.reportdraft.ReportFrame;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.NotFound;

/** The form of an entry again, with what was typed and the fields of the kind that was chosen: for those who have scripts turned off. */
@Controller
@ForUnits
class EntryFieldsController {

    private final EntryView view;
    private final ReportDrafts drafts;

    EntryFieldsController(EntryView view, ReportDrafts drafts) {
        this.view = view;
        this.drafts = drafts;
    }

    @PostMapping("/reports/{id}/entries/fields")
    String fields(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID entry,
            @RequestParam(required = false) @Nullable UUID key,
            @ModelAttribute("form") EntryForm form,
            @Acting SignedInPerson person,
            HttpServletRequest request,
            Model model) {
        ReportFrame frame = drafts.frame(id, person.reportingUnits());
        model.addAttribute("was", TypedFields.below("was.", request.getParameterMap()));
        return view.show(EntrySpot.in(frame, shape(form), key(entry, key), entry == null), model);
    }

    /** The id of the entry that is there, or is to be. */
    static UUID key(@Nullable UUID entry, @Nullable UUID key) {
        if (entry != null) {
            return entry;
        }
        return key == null ? Ids.next() : key;
    }

    /** The shape is not a choice of the form: it came with the link to it. */
    static Shape shape(EntryForm form) {
        for (Shape shape : Shape.values()) {
            if (shape.name().equals(form.shape())) {
                return shape;
            }
        }
        throw new NotFound();
    }
}

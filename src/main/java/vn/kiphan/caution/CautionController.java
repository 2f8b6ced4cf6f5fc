package vn.kiphan.caution;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.coverage.EntryForm;
import vn.kiphan.reportdraft.ReportDrafts;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.UnitId;

/** Says the cautions while an entry is typed; asked by the script of its form. Nothing is kept. */
@RestController
@ForUnits
class CautionController {

    private final ReportDrafts drafts;
    private final Cautions cautions;

    CautionController(ReportDrafts drafts, Cautions cautions) {
        this.drafts = drafts;
        this.cautions = cautions;
    }

    @PostMapping("/reports/{id}/entries/warnings")
    Map<String, String> warnings(
            @PathVariable UUID id, @ModelAttribute("form") EntryForm form, @Acting SignedInPerson person) {
        return cautions.of(drafts.frame(id, person.reportingUnits()), form);
    }

    /** @param unit for people who report for several; whoever reports for one need not say it */
    @PostMapping("/log/entries/warnings")
    Map<String, String> inLog(
            @RequestParam(required = false) @Nullable UUID unit,
            @ModelAttribute("form") EntryForm form,
            @Acting SignedInPerson person) {
        UnitId own = person.reportingUnits().stream()
                .filter(each -> unit == null || each.value().equals(unit))
                .findFirst()
                .orElseThrow(NotFound::new);
        return cautions.inLog(own, form);
    }
}

package vn.kiphan.narrative;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.reportdraft.ReportDrafts;

/** Gives the unit's last text on a part to the page's script, which puts it where the cursor is. */
@Controller
@ForUnits
class LastTextController {

    private final ReportDrafts drafts;
    private final LastTexts last;

    LastTextController(ReportDrafts drafts, LastTexts last) {
        this.drafts = drafts;
        this.last = last;
    }

    @GetMapping("/reports/{id}/narrative/last/{part}")
    @ResponseBody
    Map<String, String> text(@PathVariable UUID id, @PathVariable String part, @Acting SignedInPerson person) {
        return Map.of(
                "text", last.of(drafts.frame(id, person.reportingUnits()), part).orElse(""));
    }
}

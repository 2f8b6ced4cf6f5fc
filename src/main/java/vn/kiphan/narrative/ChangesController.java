package vn.kiphan.narrative;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.NotFound;

/** Tells an open page what others saved since it last asked, and who else is here. */
@Controller
@ForUnits
class ChangesController {

    private final Changes changes;

    ChangesController(Changes changes) {
        this.changes = changes;
    }

    @GetMapping("/reports/{id}/changes")
    @ResponseBody
    Changes.News since(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String at,
            @Acting SignedInPerson person) {
        return changes.since(id, since, at, person);
    }

    @ExceptionHandler
    ResponseEntity<Void> notFound(NotFound nothing) {
        return ResponseEntity.notFound().build();
    }
}

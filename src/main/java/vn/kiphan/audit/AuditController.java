package vn.kiphan.audit;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which the administrator searches the trail and has its chain checked. */
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class AuditController {

    private static final int PAGE = 50;

    private final AuditTrail trail;

    AuditController(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping("/audit")
    String page(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        List<AuditEntry> entries = trail.page(text, before, PAGE);
        model.addAttribute("text", text);
        model.addAttribute("entries", entries);
        model.addAttribute("older", entries.size() == PAGE ? entries.getLast().seq() : null);
        return "audit/page";
    }

    @GetMapping("/audit/verification")
    String verification(Model model) {
        model.addAttribute("broken", trail.firstBrokenLine().orElse(null));
        return "audit/verification";
    }
}

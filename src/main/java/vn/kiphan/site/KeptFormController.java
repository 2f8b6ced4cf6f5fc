package vn.kiphan.site;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForEverySignedIn;
import vn.kiphan.account.SignedInPerson;

/** After signing in again: the form that came too late, to be looked over and sent once more. */
@Controller
@ForEverySignedIn
class KeptFormController {

    @GetMapping("/kept-form")
    String page(HttpServletRequest request, @Acting SignedInPerson person, Model model) {
        KeptForm kept = KeptForm.of(request, person).orElse(null);
        if (kept == null) {
            return "redirect:/";
        }
        model.addAttribute("kept", kept);
        return "site/kept-form";
    }

    @PostMapping("/kept-form")
    String leave(HttpServletRequest request) {
        KeptForm.forget(request);
        return "redirect:/";
    }
}

package vn.kiphan.site;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForAnybody;
import vn.kiphan.account.ForEverySignedIn;
import vn.kiphan.account.SignedInPerson;

/** The sign-in page, and the desk to which each role comes home. */
@Controller
class HomeController {

    @GetMapping("/login")
    @ForAnybody
    String signIn() {
        return "site/login";
    }

    @GetMapping("/")
    @ForEverySignedIn
    String home(@Acting SignedInPerson person) {
        return NavigationLink.of(person).stream()
                .findFirst()
                .map(link -> "redirect:" + link.path())
                .orElse("site/no-role");
    }
}

package vn.kiphan.site;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForAnybody;
import vn.kiphan.account.SignedInPerson;

/** Tells a page that was open for long who is signed in now, and the token that its forms need from now on. */
@Controller
@ForAnybody
class SessionController {

    /** @param person null when nobody is signed in */
    record Answer(@Nullable UUID person, String csrf) {}

    @GetMapping("/session")
    @ResponseBody
    Answer session(@Acting @Nullable SignedInPerson person, CsrfToken token) {
        return new Answer(person == null ? null : person.id().value(), token.getToken());
    }
}

package vn.kiphan.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.kiphan.account.Acting;
import vn.kiphan.account.SignedInPerson;

/** What the layout needs on every page: who is signed in, where they can go, and which page this is. */
@ControllerAdvice
class Shell {

    /** A link as the template shows it. */
    public record ShownLink(String path, String label, boolean current) {}

    @ModelAttribute("me")
    @Nullable
    SignedInPerson me(@Acting @Nullable SignedInPerson person) {
        return person;
    }

    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getRequestURI();
    }

    @ModelAttribute("navigation")
    List<ShownLink> navigation(@Acting @Nullable SignedInPerson person, HttpServletRequest request) {
        if (person == null) {
            return List.of();
        }
        return NavigationLink.of(person).stream()
                .map(link -> new ShownLink(
                        link.path(),
                        "site.navigation" + link.path().replace('/', '.'),
                        request.getRequestURI().startsWith(link.path())))
                .toList();
    }
}

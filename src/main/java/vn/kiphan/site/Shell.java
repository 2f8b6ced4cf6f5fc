package vn.kiphan.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;
import vn.kiphan.account.Acting;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.account.WaitingCount;

/** What the layout needs on every page: who is signed in, where they can go, and which page this is. */
@ControllerAdvice
class Shell {

    /** A link as the template shows it. */
    public record ShownLink(String path, String label, boolean current) {}

    private final List<WaitingCount> desks;

    Shell(List<WaitingCount> desks) {
        this.desks = desks;
    }

    @ModelAttribute("me")
    @Nullable
    SignedInPerson me(@Acting @Nullable SignedInPerson person) {
        return person;
    }

    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getRequestURI();
    }

    /** How much waits at each address; counted only when a page is drawn. */
    @ModelAttribute("waiting")
    LazyContextVariable<Map<String, Integer>> waiting(@Acting @Nullable SignedInPerson person) {
        return new LazyContextVariable<>() {
            @Override
            protected Map<String, Integer> loadValue() {
                Map<String, Integer> waiting = new HashMap<>();
                if (person != null) {
                    desks.forEach(desk -> waiting.putAll(desk.of(person)));
                }
                return waiting;
            }
        };
    }

    /** Where the person can go; put together only when a page is drawn. */
    @ModelAttribute("navigation")
    LazyContextVariable<List<ShownLink>> navigation(
            @Acting @Nullable SignedInPerson person, HttpServletRequest request) {
        String path = request.getRequestURI();
        return new LazyContextVariable<>() {
            @Override
            protected List<ShownLink> loadValue() {
                return person == null ? List.of() : links(person, path);
            }
        };
    }

    private static List<ShownLink> links(SignedInPerson person, String path) {
        return NavigationLink.of(person).stream()
                .map(link -> new ShownLink(
                        link.path(), "site.navigation" + link.path().replace('/', '.'), link.leadsTo(path)))
                .toList();
    }
}

package vn.kiphan.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kiphan.account.SignedInPerson;

/**
 * A form that came when the sign-in of its writer had expired: kept in the session of the browser until the same person has signed in
 * again, and shown to nobody else. Whose it is says a cookie that lives as long as the sign-in is meant to; another site's page cannot
 * have it sent along.
 *
 * @param person whose browser it was
 * @param path where the form belongs
 */
record KeptForm(String person, String path, List<Field> fields) implements Serializable {

    static final String COOKIE = "signed-in";

    private static final String ATTRIBUTE = KeptForm.class.getName();
    private static final int LONGEST = 400_000;

    /** A field as it was typed. What has several words is shown; a code or a number goes along unseen. */
    record Field(String name, String text) implements Serializable {

        public boolean shown() {
            return text.length() > 24 || text.strip().contains(" ") || text.contains("\n");
        }
    }

    /** Keeps what the request brings, if it is a form of one of our pages and not larger than a report's. */
    static boolean keep(HttpServletRequest request) {
        String person = cookie(request);
        String type = request.getContentType();
        String path = request.getRequestURI();
        if (person == null
                || !"POST".equals(request.getMethod())
                || type == null
                || !type.startsWith("application/x-www-form-urlencoded")
                || path.startsWith("//")
                || Set.of("/login", "/logout", "/language").contains(path)) {
            return false;
        }
        List<Field> fields = new ArrayList<>();
        int length = 0;
        for (var parameter : request.getParameterMap().entrySet()) {
            for (String text : parameter.getValue()) {
                if (!parameter.getKey().equals("_csrf") && !parameter.getKey().contains("password")) {
                    fields.add(new Field(parameter.getKey(), text));
                    length += text.length();
                }
            }
        }
        if (length > LONGEST) {
            return false;
        }
        request.getSession(true).setAttribute(ATTRIBUTE, new KeptForm(person, path, List.copyOf(fields)));
        return true;
    }

    /** The form that is kept for this person; one of somebody else is let go. */
    static Optional<KeptForm> of(HttpServletRequest request, SignedInPerson person) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof KeptForm kept)) {
            return Optional.empty();
        }
        if (!kept.person.equals(person.id().value().toString())) {
            session.removeAttribute(ATTRIBUTE);
            return Optional.empty();
        }
        return Optional.of(kept);
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}

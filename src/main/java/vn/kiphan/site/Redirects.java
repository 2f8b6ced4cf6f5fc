package vn.kiphan.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.context.support.WebApplicationObjectSupport;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;
import vn.kiphan.shared.Once;

/**
 * Leads on to the address behind {@code redirect:} before any other resolver is asked.
 *
 * <p>Stands where Spring Boot else puts a resolver that has each of the others make a view of each name and then chooses among them by
 * what the browser accepts: two beans made, and two addresses remembered, for each answer to a form. All pages here are HTML.
 */
final class Redirects extends WebApplicationObjectSupport implements ViewResolver, Ordered {

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (!name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)) {
            return null;
        }
        RedirectView view = new LeadsOn(name.substring(UrlBasedViewResolver.REDIRECT_URL_PREFIX.length()));
        view.setApplicationContext(obtainApplicationContext());
        return view;
    }

    /** A script is told where to go on: what is said there is for the page that the browser opens then, and not for the script. */
    private static final class LeadsOn extends RedirectView {

        LeadsOn(String url) {
            super(url, true);
        }

        @Override
        protected void sendRedirect(
                HttpServletRequest request, HttpServletResponse response, String target, boolean http10)
                throws IOException {
            if (request.getHeader(Once.HEADER) == null) {
                super.sendRedirect(request, response, target, http10);
            } else {
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                response.setHeader(Once.GO_TO, response.encodeRedirectURL(target));
            }
        }
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}

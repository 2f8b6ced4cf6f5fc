package vn.kiphan.site;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.context.support.WebApplicationObjectSupport;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

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
        RedirectView view = new RedirectView(name.substring(UrlBasedViewResolver.REDIRECT_URL_PREFIX.length()), true);
        view.setApplicationContext(obtainApplicationContext());
        return view;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}

package vn.kiphan.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import vn.kiphan.account.ForAnybody;

/** Changes the language of the pages and goes back to the page that asked. */
@Controller
@ForAnybody
class LanguageController {

    private final LocaleResolver locales;

    LanguageController(LocaleResolver locales) {
        this.locales = locales;
    }

    @PostMapping("/language")
    String change(
            @RequestParam String to,
            @RequestParam(defaultValue = "/") String page,
            HttpServletRequest request,
            HttpServletResponse response) {
        locales.setLocale(request, response, "en".equals(to) ? Locale.ENGLISH : WebConfiguration.VIETNAMESE);
        return "redirect:" + ownPath(page);
    }

    /** Only a path of ours: no host, no scheme, nothing that a browser could read as one. */
    static String ownPath(String page) {
        return page.matches("/[a-z0-9][a-z0-9/-]*") ? page : "/";
    }
}

package vn.kiphan.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.StaleVersion;

/** Answers for what went wrong: what happened, what was kept, what to do; and the typed text stays on the page. */
@ControllerAdvice
class Mishaps {

    private static final Set<String> NOT_TYPED = Set.of("_csrf", "version", "password", "repeated", "key", "next");

    /** What a page says to itself: ids, and what it showed in a field before it was changed. */
    private static final Pattern OF_THE_PAGE = Pattern.compile("(?:was|seen)\\..+|.+\\.(?:id|on|shown|alone)");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** A field as it was typed, shown again so that nothing is lost. */
    public record Typed(String field, String text) {}

    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notFound() {
        return "error/404";
    }

    @ExceptionHandler(StaleVersion.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    String stale(StaleVersion stale, HttpServletRequest request, Model model) {
        return conflict("site.conflict.stale", new Object[0], stale.page(), request, model);
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    String overtaken(HttpServletRequest request, Model model) {
        return conflict("site.conflict.stale", new Object[0], request.getRequestURI(), request, model);
    }

    @ExceptionHandler(Refusal.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    String refused(Refusal refusal, HttpServletRequest request, Model model) {
        return conflict(refusal.messageKey(), refusal.arguments(), refusal.page(), request, model);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    @ResponseStatus(HttpStatus.CONTENT_TOO_LARGE)
    String tooLarge() {
        return "error/413";
    }

    private static String conflict(
            String key, Object[] arguments, String page, HttpServletRequest request, Model model) {
        model.addAttribute("messageKey", key);
        model.addAttribute("messageArguments", arguments);
        model.addAttribute("page", page);
        model.addAttribute("typed", typed(request));
        return "error/409";
    }

    private static List<Typed> typed(HttpServletRequest request) {
        List<Typed> typed = new ArrayList<>();
        request.getParameterMap().forEach((field, values) -> {
            if (!NOT_TYPED.contains(field) && !OF_THE_PAGE.matcher(field).matches()) {
                for (String value : values) {
                    if (!value.isBlank() && !ID.matcher(value).matches()) {
                        typed.add(new Typed(field, value));
                    }
                }
            }
        });
        return typed;
    }
}

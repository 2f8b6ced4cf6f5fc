package vn.kiphan.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the verb of an address as Spring does, but asks only routes whose fixed segments stand in the address. Spring asks each of the
 * application's routes in turn when the address holds an identifier, which was a tenth of a submission (decision 0176).
 *
 * <p>A route is passed over only where it cannot match; whether one does is for Spring to say.
 */
final class QuickRoutes extends RequestMappingHandlerMapping {

    private final Map<RequestMappingInfo, List<Route>> routes = new ConcurrentHashMap<>();
    private final ThreadLocal<String[]> asked = new ThreadLocal<>();

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String lookupPath, HttpServletRequest request)
            throws Exception {
        asked.set(segments(request));
        try {
            return super.lookupHandlerMethod(lookupPath, request);
        } finally {
            asked.remove();
        }
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        String[] segments = asked.get();
        if (segments != null) {
            boolean possible = false;
            for (Route route : routes.computeIfAbsent(info, QuickRoutes::routes)) {
                possible |= route.mayMatch(segments);
            }
            if (!possible) {
                return null;
            }
        }
        return super.getMatchingMapping(info, request);
    }

    private static String[] segments(HttpServletRequest request) {
        return ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication().elements().stream()
                .filter(PathContainer.PathSegment.class::isInstance)
                .map(element -> ((PathContainer.PathSegment) element).valueToMatch())
                .toArray(String[]::new);
    }

    private static List<Route> routes(RequestMappingInfo info) {
        return info.getPatternValues().stream().map(Route::of).toList();
    }

    /** The segments of a route, null for one that is not fixed; no segments at all when their number is not. */
    private record Route(@Nullable String @Nullable [] fixed) {

        static Route of(String pattern) {
            if (pattern.contains("**") || pattern.contains("{*") || !pattern.startsWith("/")) {
                return new Route(null);
            }
            String[] segments =
                    pattern.length() == 1 ? new String[0] : pattern.substring(1).split("/", -1);
            @Nullable String[] fixed = new String[segments.length];
            for (int place = 0; place < segments.length; place++) {
                boolean plain = segments[place].chars().noneMatch(c -> c == '{' || c == '*' || c == '?' || c == '\\');
                fixed[place] = plain ? segments[place] : null;
            }
            return new Route(fixed);
        }

        boolean mayMatch(String[] segments) {
            if (fixed == null) {
                return true;
            }
            if (fixed.length != segments.length) {
                return false;
            }
            for (int place = 0; place < fixed.length; place++) {
                String one = fixed[place];
                if (one != null && !one.equals(segments[place])) {
                    return false;
                }
            }
            return true;
        }
    }
}

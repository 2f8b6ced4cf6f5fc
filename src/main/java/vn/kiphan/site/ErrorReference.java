package vn.kiphan.site;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;
import vn.kiphan.shared.Ids;

/** Gives each unexpected error a reference, which the page shows and the log carries; nothing else of the error leaves the server. */
@Component
class ErrorReference extends DefaultErrorAttributes {

    private static final int LEAST_OF_OURS = 500;

    private static final Logger log = LoggerFactory.getLogger(ErrorReference.class);

    @Override
    public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, @Nullable Object> attributes = super.getErrorAttributes(request, options);
        String reference = Ids.next().toString().substring(9, 18) + attributes.get("status");
        Throwable error = getError(request);
        boolean ours = attributes.get("status") instanceof Integer status && status >= LEAST_OF_OURS;
        if (error != null && ours) {
            log.error("reference {}", reference, error);
        } else if (error != null) {
            // a wrong address fills no log with stacks, whoever asks for it how often
            log.info("reference {}: {}", reference, error.getClass().getSimpleName());
        }
        attributes.put("reference", reference);
        return attributes;
    }
}

package vn.kiphan.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import tools.jackson.databind.json.JsonMapper;
import vn.kiphan.account.ForAnybody;
import vn.kiphan.shared.Sha256;

/**
 * The service worker of the browsers: it keeps the style, the scripts and the page that says that there is no network, under a version
 * that is the hash of their names, which are hashes of their content. What it does with drafts stands in {@code static/js/worker.js}.
 */
@Controller
@ForAnybody
class ServiceWorkerController {

    private static final String OFFLINE = "/offline";

    private static final List<String> SHELL = List.of(
            "/webjars/tabler__core/dist/css/tabler.min.css",
            "/css/kiphan.css",
            "/css/mark.svg",
            "/js/kiphan.js",
            "/js/outbox.js",
            "/js/saving.js",
            "/js/entry.js",
            "/js/tags.js",
            "/js/narrative.js",
            "/js/entering.js",
            "/js/evidence.js",
            "/js/figure.js",
            "/js/speaking.js");

    private final ResourceUrlProvider resources;
    private final JsonMapper json;

    ServiceWorkerController(ResourceUrlProvider resources, JsonMapper json) {
        this.resources = resources;
        this.json = json;
    }

    @GetMapping("/service-worker.js")
    ResponseEntity<byte[]> worker() throws IOException {
        List<String> shell = SHELL.stream()
                .map(resources::getForLookupPath)
                .filter(Objects::nonNull)
                .toList();
        String worker = new ClassPathResource("static/js/worker.js").getContentAsString(StandardCharsets.UTF_8);
        String script = "const SHELL = " + json.writeValueAsString(shell) + ";\nconst OFFLINE = '" + OFFLINE
                + "';\nconst VERSION = '" + Sha256.of(shell + worker).substring(0, 16) + "';\n" + worker;
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .body(script.getBytes(StandardCharsets.UTF_8));
    }

    /** Kept by the worker, which asks for it without saying who is signed in. */
    @GetMapping(OFFLINE)
    String offline() {
        return "site/offline";
    }
}

package vn.kiphan.receipt;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kiphan.account.ForAnybody;
import vn.kiphan.submission.Receipts;

/**
 * Whether a receipt is one of ours, for anybody who holds it: by the address in its QR code, or by number and hash typed in. Both must be
 * right; which of them is wrong is not said.
 */
@Controller
@ForAnybody
class ReceiptCheckController {

    private final Receipts receipts;
    private final CheckThrottle throttle;

    ReceiptCheckController(Receipts receipts, CheckThrottle throttle) {
        this.receipts = receipts;
        this.throttle = throttle;
    }

    @GetMapping("/receipts")
    String typed(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String hash,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return number.isBlank() && hash.isBlank()
                ? page("ASKING", "", "", model)
                : check(number, hash, request, response, model);
    }

    @GetMapping("/receipts/{number}/{hash}")
    String check(
            @PathVariable String number,
            @PathVariable String hash,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (!throttle.admits(request.getRemoteAddr())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader("Retry-After", "60");
            return page("THROTTLED", number, hash, model);
        }
        String plainNumber = number.strip().toUpperCase(Locale.ROOT);
        String plainHash = hash.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        var match = receipts.matching(plainNumber, plainHash);
        match.ifPresent(found -> model.addAttribute("match", found));
        return page(match.isPresent() ? "MATCH" : "NO_MATCH", number, hash, model);
    }

    private static String page(String outcome, String number, String hash, Model model) {
        model.addAttribute("outcome", outcome);
        model.addAttribute("number", number);
        model.addAttribute("hash", hash);
        return "receipt/check";
    }
}

package vn.kiphan.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import vn.kiphan.account.SignedInPerson;

/**
 * What is answered around signing in: pages are led to the form and back, scripts of open pages get a status that they can act on, and
 * a form whose sender's sign-in has expired is kept until they have signed in again.
 */
final class SignInAnswers extends SavedRequestAwareAuthenticationSuccessHandler
        implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {

    private final AuthenticationEntryPoint form = new LoginUrlAuthenticationEntryPoint("/login");
    private final AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();
    private final AuthenticationFailureHandler again = new SimpleUrlAuthenticationFailureHandler("/login?error");

    SignInAnswers() {
        setDefaultTargetUrl("/");
    }

    /** A script asks for JSON and nothing else. */
    private static boolean script(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, jakarta.servlet.ServletException {
        signInFirst(request, response, reason);
    }

    /** Without a session there is no token to compare with: that is an expired sign-in, not a forged request. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, jakarta.servlet.ServletException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        boolean nobody = who == null || who instanceof AnonymousAuthenticationToken;
        if (denied instanceof CsrfException && nobody && (script(request) || KeptForm.keep(request))) {
            signInFirst(request, response, null);
        } else {
            forbidden.handle(request, response, denied);
        }
    }

    private void signInFirst(
            HttpServletRequest request, HttpServletResponse response, @Nullable AuthenticationException reason)
            throws IOException, jakarta.servlet.ServletException {
        if (script(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if (reason == null || KeptForm.keep(request)) {
            response.sendRedirect("/login?kept");
        } else {
            form.commence(request, response, reason);
        }
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws jakarta.servlet.ServletException, IOException {
        if (authentication.getPrincipal() instanceof SignedInPerson person) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, person).toString());
            if (!script(request) && KeptForm.of(request, person).isPresent()) {
                clearAuthenticationAttributes(request);
                response.sendRedirect("/kept-form");
                return;
            }
        }
        if (script(request)) {
            clearAuthenticationAttributes(request);
            response.setStatus(HttpStatus.NO_CONTENT.value());
        } else {
            super.onAuthenticationSuccess(request, response, authentication);
        }
    }

    private static ResponseCookie cookie(HttpServletRequest request, SignedInPerson person) {
        return ResponseCookie.from(KeptForm.COOKIE, person.id().value().toString())
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .build();
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, jakarta.servlet.ServletException {
        if (script(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            again.onAuthenticationFailure(request, response, refused);
        }
    }
}

package vn.kiphan.site;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The security chain: which addresses are open, the form of sign-in, and the headers of every answer.
 *
 * <p>What a signed-in person may call is declared beside each handler ({@code ForOfficers} and the like); a test refuses a handler
 * without a declaration. What they find is decided by the queries.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    /** No inline script or style anywhere; pictures from ourselves or drawn by the style sheet. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    private static final String[] OPEN = {
        "/login",
        "/language",
        "/session",
        "/service-worker.js",
        "/offline",
        "/invitations/*",
        "/first-administrator/*",
        "/receipts",
        "/receipts/*/*",
        "/calendar/*.ics",
        "/actuator/health",
        "/error"
    };

    private static final String[] STATIC = {"/css/**", "/js/**", "/webjars/**"};

    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
        SignInAnswers answers = new SignInAnswers();
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, STATIC)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, STATIC)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET)
                        .authenticated()
                        .requestMatchers(HttpMethod.HEAD)
                        .authenticated()
                        .requestMatchers(HttpMethod.POST)
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(answers)
                        .failureHandler(answers)
                        .permitAll())
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .logout(logout -> logout.logoutSuccessUrl("/login?bye")
                        .deleteCookies(KeptForm.COOKIE)
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new ClearSiteDataHeaderWriter(ClearSiteDataHeaderWriter.Directive.STORAGE)))
                        .permitAll())
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frames -> frames.deny())
                        .httpStrictTransportSecurity(Customizer.withDefaults()))
                .build();
    }
}

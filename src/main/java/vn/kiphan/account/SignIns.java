package vn.kiphan.account;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import vn.kiphan.shared.Author;

/** Turns sign-ins, failed ones and sign-outs into lines of the audit trail. */
@Component
class SignIns {

    private static final UUID NOBODY = new UUID(0, 0);

    private final ApplicationEventPublisher events;

    SignIns(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedInPerson person) {
            events.publishEvent(new AccountEvent(
                    person.author(), "account.sign-in", person.id().value(), ""));
        }
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        String reason = event.getException().getClass().getSimpleName();
        events.publishEvent(new AccountEvent(Author.SYSTEM, "account.sign-in-refused", NOBODY, reason));
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedInPerson person) {
            events.publishEvent(new AccountEvent(
                    person.author(), "account.sign-out", person.id().value(), ""));
        }
    }
}

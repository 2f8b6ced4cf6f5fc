package vn.kiphan.account;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the one-time link by which the first administrator is made, while there is nobody yet; in both languages, as nobody has chosen one. */
@Component
class FirstStart {

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    private final Accounts accounts;
    private final Invitations invitations;
    private final MessageSource words;

    FirstStart(Accounts accounts, Invitations invitations, MessageSource words) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.words = words;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null
                && accounts.nobodyYet()) {
            String link = "http://localhost:" + web.getWebServer().getPort() + "/first-administrator/"
                    + invitations.inviteFirstAdministrator();
            log.warn(
                    "\n\n    {}\n    {}\n\n        {}\n",
                    words.getMessage("account.first-start", null, Locale.of("vi")),
                    words.getMessage("account.first-start", null, Locale.ENGLISH),
                    link);
        }
    }
}

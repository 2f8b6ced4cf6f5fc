package vn.kiphan.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the one-time link by which the first administrator is made, while there is nobody yet. */
@Component
class FirstStart {

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    private final Accounts accounts;
    private final Invitations invitations;

    FirstStart(Accounts accounts, Invitations invitations) {
        this.accounts = accounts;
        this.invitations = invitations;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null
                && accounts.nobodyYet()) {
            String link = "http://localhost:" + web.getWebServer().getPort() + "/first-administrator/"
                    + invitations.inviteFirstAdministrator();
            log.warn("""


                    Chưa có tài khoản nào. Mở liên kết này để tạo quản trị viên đầu tiên (dùng một lần, trong 24 giờ):
                    Nobody has an account yet. Open this link to make the first administrator (once, within 24 hours):

                        {}
                    """, link);
        }
    }
}

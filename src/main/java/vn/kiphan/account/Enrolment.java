package vn.kiphan.account;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.NotFound;

/** What a one-time link does when its form is sent: the link is used up and the password set in one transaction. */
@Service
@Transactional
class Enrolment {

    private final Invitations invitations;
    private final Accounts accounts;
    private final Appointments appointments;

    Enrolment(Invitations invitations, Accounts accounts, Appointments appointments) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.appointments = appointments;
    }

    void setPassword(String token, PasswordForm form) {
        PersonId person = invitations
                .find(token)
                .filter(invitations::use)
                .map(Invitations.Invitation::person)
                .orElseThrow(NotFound::new);
        accounts.changePassword(person, form.password(), Author.SYSTEM);
    }

    void foundDepartment(String token, FirstAdministratorForm form) {
        invitations
                .find(token)
                .filter(invitation -> invitation.person() == null && accounts.nobodyYet())
                .filter(invitations::use)
                .orElseThrow(NotFound::new);
        PersonId administrator = accounts.open(form.username(), form.name(), "", "", form.password(), Author.SYSTEM);
        appointments.foundDepartment(form.department().strip(), administrator, Author.SYSTEM);
    }
}

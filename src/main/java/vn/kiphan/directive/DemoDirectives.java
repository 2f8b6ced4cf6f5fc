package vn.kiphan.directive;

import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.letter.LetterReader;

/** Issues the directives of the sample data through the same desk as the pages. */
@Component
@Profile("demo")
public class DemoDirectives {

    private final DirectiveDesk desk;
    private final IssuingDesk issuing;
    private final LetterReader letters;

    DemoDirectives(DirectiveDesk desk, IssuingDesk issuing, LetterReader letters) {
        this.desk = desk;
        this.issuing = issuing;
        this.letters = letters;
    }

    /** Reads the letter and issues it under the register's next number, to all units of the groups that its lines stand for. */
    public DirectiveId issue(String letter, LocalDate issuedOn, SignedInPerson officer) {
        DirectiveId id =
                desk.draft(officer.departments().iterator().next(), letters.read(letter), null, officer.author());
        long version = desk.read(id, officer.departments(), Directive::version);
        issuing.issue(
                id,
                officer.departments(),
                new IssuanceForm(version, IssuanceForm.REGISTER, "", DraftForm.typed(issuedOn), ""),
                officer.author());
        return id;
    }
}

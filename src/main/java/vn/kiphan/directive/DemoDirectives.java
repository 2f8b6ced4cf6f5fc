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
    private final LetterReader letters;

    DemoDirectives(DirectiveDesk desk, LetterReader letters) {
        this.desk = desk;
        this.letters = letters;
    }

    /** Reads the letter, gives it number and day, and issues it to all units of the groups that its lines stand for. */
    public DirectiveId issue(String letter, String number, LocalDate issuedOn, SignedInPerson officer) {
        DirectiveId id =
                desk.draft(officer.departments().iterator().next(), letters.read(letter), null, officer.author());
        desk.number(id, officer.departments(), number, issuedOn, version(id, officer), officer.author());
        desk.issue(id, officer.departments(), version(id, officer), officer.author());
        return id;
    }

    private long version(DirectiveId id, SignedInPerson officer) {
        return desk.read(id, officer.departments(), Directive::version);
    }
}

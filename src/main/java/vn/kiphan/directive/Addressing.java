package vn.kiphan.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.unit.Units;
import vn.kiphan.unit.Units.Member;

/** To whom a draft goes: the groups of the day on the document, and of today as long as it has none. */
@Component
class Addressing {

    private final Units units;
    private final Clock clock;

    Addressing(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    AddressBook book(Directive directive) {
        return new AddressBook(members(directive));
    }

    /** The members on the day of the document, and those of today who were none then. */
    private List<Member> members(Directive directive) {
        LocalDate today = Vietnam.day(clock.instant());
        LocalDate issuedOn = directive.head().fullDate();
        if (issuedOn == null || issuedOn.equals(today)) {
            return units.members(today);
        }
        List<Member> members = new ArrayList<>(units.members(issuedOn));
        Set<UnitId> then = members.stream().map(Member::unit).collect(Collectors.toSet());
        units.members(today).stream()
                .filter(member -> !then.contains(member.unit()))
                .forEach(members::add);
        return members;
    }

    /** The picked units as they would be frozen now, and those that are in no group any more: nobody could say under which line they belong. */
    record Addressed(List<FrozenRecipient> recipients, List<UnitId> gone) {}

    /**
     * @param mendedAt the last part of the address at which whoever issues can mend the list
     * @throws Refusal when a picked unit is in no group any more
     */
    List<FrozenRecipient> recipients(Directive directive, String mendedAt) {
        Addressed addressed = addressed(directive);
        if (!addressed.gone().isEmpty()) {
            throw new Refusal("directive.refused.unit-gone", directive.page() + mendedAt);
        }
        return addressed.recipients();
    }

    /** Under their names of the day on the document, or of today when they had none then. */
    Addressed addressed(Directive directive) {
        AddressBook book = book(directive);
        List<FrozenRecipient> recipients = new ArrayList<>();
        List<UnitId> gone = new ArrayList<>();
        for (ChosenUnit chosen : directive.chosen()) {
            boolean underLine = chosen.linePosition() >= 0
                    && chosen.linePosition() < directive.lines().size();
            UUID group =
                    underLine ? directive.lines().get(chosen.linePosition()).groupId() : null;
            Member member = book.member(chosen.unit(), group);
            if (member == null) {
                gone.add(chosen.unit());
                continue;
            }
            recipients.add(new FrozenRecipient(
                    chosen.unit(),
                    underLine ? chosen.linePosition() : ChosenUnit.NO_LINE,
                    member.groupName(),
                    member.name(),
                    member.kind().name(),
                    member.district(),
                    member.telephone()));
        }
        return new Addressed(book.inOrder(recipients), gone);
    }
}

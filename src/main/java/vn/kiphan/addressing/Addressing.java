package vn.kiphan.addressing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.unit.Units;
import vn.kiphan.unit.Units.Member;

/** To whom a draft goes: the groups of the day on the document, and of today as long as it has none. */
@Component
public class Addressing {

    private final Units units;
    private final Clock clock;

    Addressing(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** The members on the day of the document, and those of today who were none then. */
    public AddressBook book(@Nullable LocalDate day) {
        LocalDate today = Vietnam.day(clock.instant());
        if (day == null || day.equals(today)) {
            return new AddressBook(units.members(today));
        }
        List<Member> members = new ArrayList<>(units.members(day));
        Set<UnitId> then = members.stream().map(Member::unit).collect(Collectors.toSet());
        units.members(today).stream()
                .filter(member -> !then.contains(member.unit()))
                .forEach(members::add);
        return new AddressBook(members);
    }

    /** The picked units as they would be frozen now: under their names of the day on the document, or of today when they had none then. */
    public Recipients recipients(Addressed addressed) {
        AddressBook book = book(addressed.day());
        List<RecipientLine> lines = addressed.lines();
        List<FrozenRecipient> recipients = new ArrayList<>();
        List<UnitId> gone = new ArrayList<>();
        for (ChosenUnit chosen : addressed.chosen()) {
            boolean underLine = chosen.linePosition() >= 0 && chosen.linePosition() < lines.size();
            UUID group = underLine ? lines.get(chosen.linePosition()).groupId() : null;
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
        return new Recipients(book.inOrder(recipients), gone);
    }
}

package vn.kiphan.addressing;

import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.MarklessText;
import vn.kiphan.unit.Units.Member;

/**
 * Adds or excludes the units that meet everything that it says; what is empty is not asked for. An exclusion holds also for units that
 * come in later.
 *
 * @param kind the name of a kind of unit
 * @param words each of them occurs in the unit's name, marks apart
 */
@Embeddable
public record RecipientRule(boolean excluded, @Nullable UUID groupId, String kind, String district, String words) {

    boolean meets(Member member) {
        return (groupId == null || groupId.equals(member.groupId()))
                && (kind.isEmpty() || kind.equals(member.kind().name()))
                && (district.isEmpty() || MarklessText.fold(district).equals(MarklessText.fold(member.district())))
                && named(MarklessText.fold(member.name() + " " + member.district()));
    }

    private boolean named(String name) {
        return Arrays.stream(MarklessText.fold(words).split(" ")).allMatch(name::contains);
    }
}

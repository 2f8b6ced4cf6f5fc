package vn.kiphan.addressing;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.UnitId;
import vn.kiphan.unit.Units.Member;

/** The members of all groups on a day, as a letter's recipient lines address them. */
public final class AddressBook {

    /**
     * A group on the page where units are picked.
     *
     * @param line the recipient line that stands for it, empty when none does
     * @param chosen how many of its units are picked
     */
    public record GroupChoice(
            UUID id, String name, String line, int linePosition, List<UnitChoice> units, int chosen) {}

    /** A unit that may be picked. */
    public record UnitChoice(UnitId unit, String name, String district, boolean chosen) {}

    private final Map<UUID, List<Member>> byGroup = new LinkedHashMap<>();
    private final Map<UnitId, List<Member>> byUnit = new HashMap<>();

    AddressBook(List<Member> members) {
        for (Member member : members) {
            byGroup.computeIfAbsent(member.groupId(), group -> new ArrayList<>())
                    .add(member);
            byUnit.computeIfAbsent(member.unit(), unit -> new ArrayList<>()).add(member);
        }
    }

    /** The unit as a member of that group, or of its first group; null when it is in none. */
    @Nullable
    Member member(UnitId unit, @Nullable UUID group) {
        List<Member> memberships = byUnit.getOrDefault(unit, List.of());
        return memberships.stream()
                .filter(member -> member.groupId().equals(group))
                .findFirst()
                .orElse(memberships.isEmpty() ? null : memberships.getFirst());
    }

    Set<UnitId> unitsOf(@Nullable UUID group) {
        return group == null
                ? Set.of()
                : byGroup.getOrDefault(group, List.of()).stream()
                        .map(Member::unit)
                        .collect(Collectors.toSet());
    }

    /** The units that meet a rule. */
    public Set<UnitId> meeting(RecipientRule rule) {
        return byGroup.values().stream()
                .flatMap(List::stream)
                .filter(rule::meets)
                .map(Member::unit)
                .collect(Collectors.toSet());
    }

    /** The name of the group, or nothing. */
    String groupName(@Nullable UUID group) {
        List<Member> members = group == null ? List.of() : byGroup.getOrDefault(group, List.of());
        return members.isEmpty() ? "" : members.getFirst().groupName();
    }

    /** The districts in which there are units, as they are written, each once. */
    public List<String> districts() {
        return byGroup.values().stream()
                .flatMap(List::stream)
                .map(Member::district)
                .filter(district -> !district.isEmpty())
                .distinct()
                .sorted(Collator.getInstance(Locale.of("vi")))
                .toList();
    }

    /** All units of the groups for which the lines stand; a unit in two of them comes under the first line. */
    public List<ChosenUnit> allUnder(List<RecipientLine> lines) {
        return pick(lines, byUnit.keySet()).stream()
                .filter(chosen -> chosen.linePosition() != ChosenUnit.NO_LINE)
                .toList();
    }

    /** The recipients by line, those under no line last, and within a line in the order in which the members came. */
    List<FrozenRecipient> inOrder(List<FrozenRecipient> recipients) {
        Map<UnitId, Integer> rank = new HashMap<>();
        byGroup.values().forEach(members -> members.forEach(member -> rank.putIfAbsent(member.unit(), rank.size())));
        return recipients.stream()
                .sorted(Comparator.comparingInt((FrozenRecipient recipient) ->
                                Math.floorMod(recipient.linePosition(), Integer.MAX_VALUE))
                        .thenComparingInt(recipient -> rank.getOrDefault(recipient.unit(), Integer.MAX_VALUE)))
                .toList();
    }

    /** These units, each under the first line whose group it is in. Units in no group are left out. */
    public List<ChosenUnit> pick(List<RecipientLine> lines, Collection<UnitId> units) {
        Map<UUID, Integer> positions = positions(lines);
        List<ChosenUnit> picked = new ArrayList<>();
        for (UnitId unit : new LinkedHashSet<>(units)) {
            List<Member> memberships = byUnit.getOrDefault(unit, List.of());
            if (!memberships.isEmpty()) {
                int position = memberships.stream()
                        .map(member -> positions.get(member.groupId()))
                        .filter(Objects::nonNull)
                        .min(Integer::compareTo)
                        .orElse(ChosenUnit.NO_LINE);
                picked.add(new ChosenUnit(unit.value(), position));
            }
        }
        return picked;
    }

    /** The choice after the lines have changed: the units of a new group come in unless a rule excludes them, those of a dropped one go, the others stay. */
    public List<ChosenUnit> follow(
            List<RecipientLine> before, List<RecipientLine> after, Set<ChosenUnit> chosen, List<RecipientRule> rules) {
        Map<UUID, Integer> old = positions(before);
        Map<UUID, Integer> now = positions(after);
        Set<UnitId> units = new LinkedHashSet<>();
        for (ChosenUnit unit : chosen) {
            boolean underLine = unit.linePosition() >= 0 && unit.linePosition() < before.size();
            UUID group = underLine ? before.get(unit.linePosition()).groupId() : null;
            if (group == null || now.containsKey(group)) {
                units.add(unit.unit());
            }
        }
        for (UUID group : now.keySet()) {
            if (!old.containsKey(group)) {
                byGroup.getOrDefault(group, List.of()).stream()
                        .filter(member -> rules.stream().noneMatch(rule -> rule.excluded() && rule.meets(member)))
                        .forEach(member -> units.add(member.unit()));
            }
        }
        return pick(after, units);
    }

    /** Groups with their units: first those that the lines stand for, then the others. A unit is shown once. */
    public List<GroupChoice> groups(List<RecipientLine> lines, Set<ChosenUnit> chosen) {
        Set<UnitId> picked = chosen.stream().map(ChosenUnit::unit).collect(Collectors.toSet());
        Map<UUID, Integer> positions = positions(lines);
        Set<UUID> order = new LinkedHashSet<>(positions.keySet());
        order.addAll(byGroup.keySet());
        Set<UnitId> shown = new HashSet<>();
        List<GroupChoice> groups = new ArrayList<>();
        for (UUID group : order) {
            List<Member> members = byGroup.getOrDefault(group, List.of());
            List<UnitChoice> units = members.stream()
                    .filter(member -> shown.add(member.unit()))
                    .map(member -> new UnitChoice(
                            member.unit(), member.name(), member.district(), picked.contains(member.unit())))
                    .toList();
            if (!units.isEmpty()) {
                int position = positions.getOrDefault(group, ChosenUnit.NO_LINE);
                String line = position < 0 ? "" : lines.get(position).text();
                int count = (int) units.stream().filter(UnitChoice::chosen).count();
                groups.add(new GroupChoice(group, members.getFirst().groupName(), line, position, units, count));
            }
        }
        return groups;
    }

    private static Map<UUID, Integer> positions(List<RecipientLine> lines) {
        Map<UUID, Integer> positions = new LinkedHashMap<>();
        for (int position = 0; position < lines.size(); position++) {
            UUID group = lines.get(position).groupId();
            if (group != null) {
                positions.putIfAbsent(group, position);
            }
        }
        return positions;
    }
}

package vn.kiphan.directive;

import java.util.List;

/**
 * The page where units are picked.
 *
 * @param addressed the groups for which the letter's lines stand
 * @param others all other groups, from which single units may be added
 * @param unmatched the lines that stand for no group yet
 */
record RecipientPage(
        DirectiveId id,
        DirectiveStatus status,
        long version,
        List<AddressBook.GroupChoice> addressed,
        List<AddressBook.GroupChoice> others,
        List<String> unmatched,
        int units) {

    static RecipientPage of(Directive directive, Addressing addressing) {
        List<AddressBook.GroupChoice> groups = addressing.book(directive).groups(directive.lines(), directive.chosen());
        return new RecipientPage(
                directive.id(),
                directive.status(),
                directive.version(),
                groups.stream()
                        .filter(group -> group.linePosition() != ChosenUnit.NO_LINE)
                        .toList(),
                groups.stream()
                        .filter(group -> group.linePosition() == ChosenUnit.NO_LINE)
                        .toList(),
                directive.lines().stream()
                        .filter(line -> line.groupId() == null)
                        .map(RecipientLine::text)
                        .toList(),
                directive.chosen().size());
    }
}

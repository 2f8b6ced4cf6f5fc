package vn.kiphan.drafting;

import java.util.List;
import vn.kiphan.addressing.AddressBook;
import vn.kiphan.addressing.Addressing;
import vn.kiphan.addressing.ChosenUnit;
import vn.kiphan.addressing.RecipientLine;
import vn.kiphan.addressing.RecipientPreview;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveStatus;
import vn.kiphan.directive.Draft;

/**
 * The page where units are picked.
 *
 * @param addressed the groups for which the letter's lines stand
 * @param others all other groups, from which single units may be added
 * @param districts those in which there are units
 * @param preview where the picked units come from
 * @param unmatched the lines that stand for no group yet
 */
record RecipientPage(
        DirectiveId id,
        DirectiveStatus status,
        long version,
        List<AddressBook.GroupChoice> addressed,
        List<AddressBook.GroupChoice> others,
        List<String> unmatched,
        List<String> districts,
        RecipientPreview preview,
        int units) {

    static RecipientPage of(Draft draft, Addressing addressing) {
        AddressBook book = addressing.book(draft.head().fullDate());
        List<AddressBook.GroupChoice> groups = book.groups(draft.text().lines(), draft.chosen());
        return new RecipientPage(
                draft.id(),
                draft.status(),
                draft.version(),
                groups.stream()
                        .filter(group -> group.linePosition() != ChosenUnit.NO_LINE)
                        .toList(),
                groups.stream()
                        .filter(group -> group.linePosition() == ChosenUnit.NO_LINE)
                        .toList(),
                draft.text().lines().stream()
                        .filter(line -> line.groupId() == null)
                        .map(RecipientLine::text)
                        .toList(),
                book.districts(),
                RecipientPreview.of(draft.addressed(), book),
                draft.chosen().size());
    }
}

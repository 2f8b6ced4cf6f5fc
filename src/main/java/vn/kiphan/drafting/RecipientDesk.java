package vn.kiphan.drafting;

import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.addressing.Addressed;
import vn.kiphan.addressing.Addressing;
import vn.kiphan.addressing.Choice;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.Drafts;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.UnitId;

/** Picks the units of a draft: by ticks, by whole groups, and by rules. */
@Service
@Transactional
class RecipientDesk {

    private final Drafts drafts;
    private final Addressing addressing;

    RecipientDesk(Drafts drafts, Addressing addressing) {
        this.drafts = drafts;
        this.addressing = addressing;
    }

    void choose(DirectiveId id, Set<UnitId> departments, Choice choice, long version, Author by) {
        Addressed before = drafts.open(id, departments, version, "/recipients").addressed();
        drafts.address(id, departments, version, choice.applied(before, addressing.book(before.day())), by);
    }
}

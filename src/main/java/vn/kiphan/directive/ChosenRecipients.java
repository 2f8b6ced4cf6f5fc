package vn.kiphan.directive;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.kiphan.addressing.ChosenUnit;
import vn.kiphan.addressing.RecipientRule;

/** The units for which a draft is meant, and the rules by which some of them were added or kept out. */
@Embeddable
class ChosenRecipients {

    @ElementCollection
    @CollectionTable(name = "directive_recipient_rule", joinColumns = @JoinColumn(name = "directive_id"))
    @OrderColumn(name = "position")
    private List<RecipientRule> rules = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "directive_chosen_unit", joinColumns = @JoinColumn(name = "directive_id"))
    private Set<ChosenUnit> chosen = new HashSet<>();

    protected ChosenRecipients() {}

    static ChosenRecipients none() {
        return new ChosenRecipients();
    }

    void choose(Collection<ChosenUnit> units) {
        Set<ChosenUnit> wanted = Set.copyOf(units);
        chosen.retainAll(wanted);
        chosen.addAll(wanted);
    }

    void rule(List<RecipientRule> by) {
        LetterParts.replace(rules, by);
    }

    boolean isEmpty() {
        return chosen.isEmpty();
    }

    List<RecipientRule> rules() {
        return List.copyOf(rules);
    }

    Set<ChosenUnit> chosen() {
        return Set.copyOf(chosen);
    }
}

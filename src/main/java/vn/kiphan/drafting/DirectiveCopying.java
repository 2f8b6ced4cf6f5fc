package vn.kiphan.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.addressing.AddressBook;
import vn.kiphan.addressing.Addressing;
import vn.kiphan.addressing.ChosenUnit;
import vn.kiphan.addressing.RecipientRule;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.Draft;
import vn.kiphan.directive.Drafts;
import vn.kiphan.directivetext.CampaignTask;
import vn.kiphan.directivetext.ChosenIndicator;
import vn.kiphan.directivetext.DateShift;
import vn.kiphan.directivetext.DraftText;
import vn.kiphan.directivetext.Occurrence;
import vn.kiphan.directivetext.PeriodicRule;
import vn.kiphan.indicator.Indicator;
import vn.kiphan.indicator.Indicators;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;

/**
 * Makes a draft from a directive that was issued before: its text with every date moved, without number, day and issue; to the units
 * that are in its groups today; with the indicators as they are defined today. Words are copied as they are: a date in a sentence is
 * for the officer to change.
 */
@Service
@Transactional
class DirectiveCopying {

    private final Drafts drafts;
    private final Addressing addressing;
    private final PeriodicTerms periodic;
    private final Indicators indicators;
    private final Clock clock;

    DirectiveCopying(Drafts drafts, Addressing addressing, PeriodicTerms periodic, Indicators indicators, Clock clock) {
        this.drafts = drafts;
        this.addressing = addressing;
        this.periodic = periodic;
        this.indicators = indicators;
        this.clock = clock;
    }

    DirectiveId copy(DirectiveId id, Set<UnitId> departments, DateShift shift, Author by) {
        return drafts.read(id, departments, source -> copy(source, departments, shift, by));
    }

    private DirectiveId copy(Draft source, Set<UnitId> departments, DateShift shift, Author by) {
        if (!source.status().issued()) {
            throw new Refusal("directive.refused.copy-draft", "/directives/" + source.id());
        }
        DraftText text = periodic.spread(shifted(source.text(), shift), List.of());
        List<ChosenIndicator> asked =
                inTheirPlaces(text, source, asDefinedOn(Vietnam.day(clock.instant()), source.indicators()));
        return drafts.copy(source.id(), departments, text, asked, unitsFor(text, source), by);
    }

    private Collection<ChosenUnit> unitsFor(DraftText text, Draft source) {
        AddressBook book = addressing.book(text.head().fullDate());
        Set<UnitId> picked = new HashSet<>();
        book.allUnder(text.lines()).forEach(unit -> picked.add(unit.unit()));
        source.rules().stream().filter(rule -> !rule.excluded()).forEach(rule -> picked.addAll(book.meeting(rule)));
        source.rules().stream().filter(RecipientRule::excluded).forEach(rule -> picked.removeAll(book.meeting(rule)));
        return book.pick(text.lines(), picked);
    }

    private static DraftText shifted(DraftText text, DateShift shift) {
        return new DraftText(
                text.head().unissued(),
                text.lines(),
                text.bases().stream().map(basis -> basis.on(null)).toList(),
                text.tasks().stream().map(CampaignTask::again).toList(),
                text.copies(),
                text.terms().stream()
                        .filter(terms -> terms.occurrence() == null)
                        .map(terms -> terms.moved(shift))
                        .toList(),
                text.periods().stream().map(rule -> rule.moved(shift)).toList(),
                text.signature(),
                text.draftingSection());
    }

    /** Single reports ask what they asked in the source; each report of a rule asks what the rule's first one asked there. */
    private static List<ChosenIndicator> inTheirPlaces(DraftText copy, Draft source, List<ChosenIndicator> indicators) {
        List<UUID> rules = copy.periods().stream().map(PeriodicRule::id).toList();
        List<ChosenIndicator> placed = new ArrayList<>();
        for (int place = 0; place < copy.terms().size(); place++) {
            int now = place;
            Occurrence occurrence = copy.terms().get(place).occurrence();
            int before = occurrence == null ? place : firstOf(source, rules.indexOf(occurrence.periodId()));
            indicators.stream().filter(its -> its.termsPosition() == before).forEach(its -> placed.add(its.at(now)));
        }
        return placed;
    }

    private static int firstOf(Draft source, int rule) {
        UUID period = source.text().periods().get(rule).id();
        return IntStream.range(0, source.terms().size())
                .filter(place -> source.terms().get(place).isOf(period))
                .findFirst()
                .orElse(-1);
    }

    /** The version of today of each indicator; one that is out of use is left out. */
    private List<ChosenIndicator> asDefinedOn(LocalDate today, List<ChosenIndicator> chosen) {
        List<UUID> before = chosen.stream()
                .flatMap(its -> Stream.ofNullable(its.indicatorId()))
                .toList();
        Map<String, UUID> now = new HashMap<>();
        if (!before.isEmpty()) {
            indicators.on(today).forEach(one -> now.put(one.code(), one.id()));
        }
        Map<UUID, UUID> versions = new HashMap<>();
        for (Indicator old : indicators.versions(before)) {
            UUID current = now.get(old.code());
            if (current != null) {
                versions.put(old.id(), current);
            }
        }
        List<ChosenIndicator> defined = new ArrayList<>();
        for (ChosenIndicator its : chosen) {
            UUID current = its.indicatorId() == null ? null : versions.get(its.indicatorId());
            if (its.indicatorId() == null) {
                defined.add(its);
            } else if (current != null) {
                defined.add(ChosenIndicator.ofCatalogue(its.termsPosition(), current, its.cumulative()));
            }
        }
        return defined;
    }
}

package vn.kiphan.entering;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.catalogue.Shape;
import vn.kiphan.coverage.CoverageWords;
import vn.kiphan.coverage.EntryForm;
import vn.kiphan.entering.UnfinishedEntries.Unfinished;
import vn.kiphan.reportdraft.ReportFrame;
import vn.kiphan.shared.Days;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.UnitId;

/** Puts the form of an entry into the model as it was left: what is there, and over it what was typed and not saved yet. */
@Component
class EntryTyping {

    private final UnfinishedEntries unfinished;
    private final CoverageWords words;
    private final Days days;

    EntryTyping(UnfinishedEntries unfinished, CoverageWords words, Days days) {
        this.unfinished = unfinished;
        this.words = words;
        this.days = days;
    }

    /** A new entry that the person has begun and not finished. Public for the template. */
    public record Begun(String sentence, String address, String removal) {}

    /** A new entry, empty; what this person has left there is offered. */
    void blank(EntrySpot spot, EntryForm blank, SignedInPerson person, Model model) {
        model.addAttribute("form", blank);
        model.addAttribute(
                "begun",
                unfinished.begunBy(spot.place(), person).stream()
                        .map(one -> begun(spot, one))
                        .toList());
    }

    /** A new entry as somebody left it; empty where the server has nothing of it. */
    void resumed(EntrySpot spot, EntryForm blank, Model model) {
        Unfinished kept = unfinished.find(spot.place(), spot.key());
        model.addAttribute("form", kept == null ? blank : TypedFields.over(blank, kept.typed()));
        resumed(kept, model);
    }

    /** What was refused stays kept as it was typed: the form says so again and offers to drop it. */
    void again(EntrySpot spot, Model model) {
        resumed(unfinished.find(spot.place(), spot.key()), model);
    }

    /** A new entry that somebody has begun in this report; {@link NotFound} when nobody has. */
    EntrySpot begunIn(ReportFrame frame, UUID key) {
        return EntrySpot.in(frame, begun(EntrySpot.place(frame), key).orElseThrow(NotFound::new), key, true);
    }

    /** Likewise in the log of one of these units. */
    EntrySpot begunIn(Set<UnitId> units, UUID key) {
        return units.stream()
                .flatMap(unit ->
                        begun(new EntryPlace(unit, null), key)
                                .map(shape -> EntrySpot.inLog(unit, shape, key, true))
                                .stream())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Optional<Shape> begun(EntryPlace place, UUID key) {
        Unfinished kept = unfinished.find(place, key);
        return kept == null || kept.existing() ? Optional.empty() : Optional.of(Shape.valueOf(kept.shape()));
    }

    /** An entry that is there, with the changes that somebody has begun. */
    void correction(EntrySpot spot, CoverageEntry found, Model model) {
        EntryForm now = found.form(spot.shape());
        Unfinished kept = unfinished.find(spot.place(), spot.key());
        Map<String, String> was = TypedFields.of(now);
        EntryForm form = now;
        if (kept != null) {
            form = TypedFields.over(now, kept.typed());
            if (!was.entrySet().containsAll(kept.was().entrySet())) {
                // somebody has saved it since: the button brings both together
                form = form.seenIn(-1);
            }
            was.putAll(kept.was());
        }
        model.addAttribute("form", form);
        model.addAttribute("was", was);
        resumed(kept, model);
    }

    /** What the entry said when this form began, as the page sent it and as it is kept. */
    Map<String, String> was(EntrySpot spot, Map<String, String[]> parameters) {
        Map<String, String> was = new LinkedHashMap<>(TypedFields.below("was.", parameters));
        Unfinished kept = unfinished.find(spot.place(), spot.key());
        if (kept != null) {
            was.putAll(kept.was());
        }
        return was;
    }

    private void resumed(@Nullable Unfinished kept, Model model) {
        if (kept != null) {
            model.addAttribute(
                    "resumed",
                    words.say(
                            kept.existing() ? "entering.unfinished.change" : "entering.unfinished.new",
                            days.moment(kept.at()),
                            kept.by()));
        }
    }

    private Begun begun(EntrySpot spot, Unfinished one) {
        String title = one.title().isEmpty() ? words.say("coverage.shape." + one.shape()) : one.title();
        return new Begun(
                words.say("entering.unfinished.begun", title, days.moment(one.at())),
                spot.place().address(one.entry()),
                spot.removal(one.entry()));
    }
}

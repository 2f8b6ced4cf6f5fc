package vn.kiphan.coverage;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What is said about an entry, read from the form and found right: codes of the catalogue, one canonical link or none. */
public record EntryText(
        String kind,
        String channel,
        String title,
        String outlet,
        String linkPasted,
        String linkCanonical,
        LocalDate publishedOn,
        EntryLanguage language,
        Measures measures,
        Details details,
        String note,
        Set<UUID> tasks) {

    /** An entry that says nothing besides. */
    public EntryText(
            String kind,
            String channel,
            String title,
            String outlet,
            String linkPasted,
            String linkCanonical,
            LocalDate publishedOn,
            EntryLanguage language,
            Measures measures,
            String note,
            Set<UUID> tasks) {
        this(
                kind,
                channel,
                title,
                outlet,
                linkPasted,
                linkCanonical,
                publishedOn,
                language,
                measures,
                Details.NONE,
                note,
                tasks);
    }

    static EntryText of(Entry entry) {
        return new EntryText(
                entry.kindCode(),
                entry.channelCode(),
                entry.title(),
                entry.outlet(),
                entry.link(),
                entry.canonicalLink(),
                entry.publishedOn(),
                EntryLanguage.valueOf(entry.languageCode()),
                new Measures(
                        entry.airings(),
                        entry.minutesPerAiring(),
                        entry.places(),
                        entry.pieces(),
                        entry.sessions(),
                        entry.attendance(),
                        entry.views(),
                        entry.hotlineMentions()),
                new Details(entry.publishedTime(), entry.byline(), entry.relayOf(), entry.viewsReadOn(), entry.tags()),
                entry.note(),
                Set.copyOf(entry.tasks()));
    }

    /** Whether it leads to the same page, also where the other was saved when links had another form. */
    public boolean sameLinkAs(EntryText other) {
        return linkCanonical.equals(other.linkCanonical)
                || linkCanonical.equals(CanonicalLink.canonicalOf(other.linkPasted));
    }

    public EntryText withTasks(Set<UUID> others) {
        return new EntryText(
                kind,
                channel,
                title,
                outlet,
                linkPasted,
                linkCanonical,
                publishedOn,
                language,
                measures,
                details,
                note,
                Set.copyOf(others));
    }

    /** A directive's form knows the tasks of that directive only: those of others that the entry serves stay. */
    public EntryText keeping(Set<UUID> before, AskedFor askedFor) {
        Set<UUID> all = new HashSet<>(before);
        askedFor.tasks().forEach(task -> all.remove(task.id()));
        all.addAll(tasks);
        return withTasks(all);
    }
}

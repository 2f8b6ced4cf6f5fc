package vn.kiphan.entering;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.coverage.CanonicalLink;
import vn.kiphan.coverage.Details;
import vn.kiphan.coverage.EntryLanguage;
import vn.kiphan.coverage.EntryText;
import vn.kiphan.shared.Ids;

/** Adds the entries of the sample data through the same desk as the pages. */
@Component
@Profile("demo")
public class DemoEntries {

    private final EntryDesk desk;

    DemoEntries(EntryDesk desk) {
        this.desk = desk;
    }

    public void add(UUID report, List<UUID> tasks, List<DemoEntry> made, SignedInPerson person) {
        for (DemoEntry entry : made) {
            desk.add(report, Ids.next(), EntryDesk.Typed.of(text(entry, tasks)), person);
        }
    }

    private static EntryText text(DemoEntry entry, List<UUID> tasks) {
        Set<UUID> served = entry.tasks().stream().map(tasks::get).collect(Collectors.toSet());
        return new EntryText(
                entry.what().kind(),
                entry.what().channel(),
                entry.what().title(),
                entry.what().outlet(),
                entry.link(),
                canonical(entry.link()),
                entry.what().day(),
                EntryLanguage.valueOf(entry.language()),
                entry.measures(),
                new Details(null, "", "", null, entry.tags()),
                "",
                served);
    }

    private static String canonical(String link) {
        try {
            return link.isEmpty() ? "" : CanonicalLink.of(link).value();
        } catch (CanonicalLink.NotALink e) {
            throw new IllegalStateException("the sample data has a wrong link: " + link, e);
        }
    }
}

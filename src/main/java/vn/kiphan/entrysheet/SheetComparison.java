package vn.kiphan.entrysheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.coverage.CanonicalLink;
import vn.kiphan.coverage.EntryForm;
import vn.kiphan.entering.EntryIntake.Held;
import vn.kiphan.entering.OwnedEntries;
import vn.kiphan.spreadsheet.SheetImport;

/**
 * Finds the entry of the report that a row is: by the hidden mark, else by its link, else by saying the same in every field. A row that
 * was copied together with its mark is a new entry; of several, the one that still bears the entry's title keeps it, else the first.
 */
final class SheetComparison {

    private final Map<UUID, Held> byId = new HashMap<>();
    private final Map<String, Held> byLink = new HashMap<>();
    private final Map<Object, Held> bySaying = new HashMap<>();
    private final Map<UUID, Integer> rowOf = new HashMap<>();
    private final Map<String, Integer> rowWith = new HashMap<>();
    private final Set<UUID> claimed = new HashSet<>();
    private final Map<String, OwnedEntries.Owned> logged;
    private final Map<EntryMark, Long> undone;

    SheetComparison(
            List<Held> held,
            Map<String, OwnedEntries.Owned> logged,
            Map<EntryMark, Long> undone,
            List<SheetImport.Row> rows) {
        this.logged = logged;
        this.undone = undone;
        for (Held entry : held) {
            byId.put(entry.id(), entry);
            bySaying.put(saying(entry.form()), entry);
            if (!entry.canonicalLink().isEmpty()) {
                byLink.put(entry.canonicalLink(), entry);
            }
        }
        Set<UUID> titled = new HashSet<>();
        for (SheetImport.Row row : rows) {
            EntryMark mark = mark(row).orElse(null);
            if (mark == null) {
                continue;
            }
            boolean bearsTitle = titleOf(mark).equals(row.text(EntryColumn.TITLE.field()));
            if (!rowOf.containsKey(mark.entry()) || (bearsTitle && titled.add(mark.entry()))) {
                rowOf.put(mark.entry(), row.number());
            }
            if (bearsTitle) {
                titled.add(mark.entry());
            }
        }
        claimed.addAll(rowOf.keySet());
    }

    static Optional<EntryMark> mark(SheetImport.Row row) {
        return EntryMark.of(row.text(EntryColumn.ID.field()));
    }

    private String titleOf(EntryMark mark) {
        Held entry = byId.get(mark.entry());
        return entry == null ? "" : entry.form().title();
    }

    /** The mark, where this row is the one that keeps it. */
    Optional<EntryMark> kept(SheetImport.Row row) {
        return mark(row).filter(mark -> Integer.valueOf(row.number()).equals(rowOf.get(mark.entry())));
    }

    @Nullable
    Held marked(EntryMark mark) {
        return byId.get(mark.entry());
    }

    /** Whether somebody has changed the entry since the sheet was written; an import that was undone has not. */
    boolean changedSince(EntryMark mark, Held held) {
        long version = mark.version();
        for (Long next = version; next != null; next = undone.get(new EntryMark(mark.entry(), version))) {
            version = next;
        }
        return version != held.version();
    }

    /** An entry with this link that no other row is. */
    @Nullable
    Held linked(String link) {
        Held entry = byLink.get(CanonicalLink.canonicalOf(link));
        return entry != null && claimed.add(entry.id()) ? entry : null;
    }

    /** An entry that says the same in every field, so that a sheet sent twice adds nothing; each of them once. */
    @Nullable
    Held same(EntryForm form) {
        Held entry = bySaying.get(saying(form));
        return entry != null && claimed.add(entry.id()) ? entry : null;
    }

    /** Another entry of the report that has the link. */
    Optional<Held> otherWith(String canonical, @Nullable Held own) {
        Held entry = byLink.get(canonical);
        return entry == null || (own != null && own.id().equals(entry.id())) ? Optional.empty() : Optional.of(entry);
    }

    /** An entry that the unit has logged outside of the report under the link that this row brings. */
    Optional<OwnedEntries.Owned> loggedWith(String canonical, @Nullable Held own) {
        return own != null && own.canonicalLink().equals(canonical)
                ? Optional.empty()
                : Optional.ofNullable(logged.get(canonical));
    }

    /** The row above that has the link. */
    Optional<Integer> rowWith(String canonical, int row) {
        return Optional.ofNullable(rowWith.putIfAbsent(canonical, row));
    }

    private static Object saying(EntryForm form) {
        return List.of(form.values(), form.tasks().stream().sorted().toList());
    }
}

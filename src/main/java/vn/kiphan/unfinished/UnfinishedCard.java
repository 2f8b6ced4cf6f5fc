package vn.kiphan.unfinished;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.kiphan.entering.EntryPlace;
import vn.kiphan.shared.Days;
import vn.kiphan.unfinished.UnfinishedStore.Head;

/** The lines of what is unfinished in a report or in a log. */
@Component
class UnfinishedCard {

    private final UnfinishedStore store;
    private final MessageSource messages;
    private final Days days;

    UnfinishedCard(UnfinishedStore store, MessageSource messages, Days days) {
        this.store = store;
        this.messages = messages;
        this.days = days;
    }

    /** A line. Public for the template. */
    public record Line(UUID entry, String title, String what, String address, String removal) {

        private static final int BEGINNING = 70;

        private Line numbered(String number) {
            return new Line(entry, title, what + " \u00b7 " + number, address, removal);
        }

        /** For a list without the second line: two of the same title are told apart by who left them, and when. */
        String named() {
            return (title.length() <= BEGINNING
                            ? title
                            : title.substring(0, BEGINNING).strip() + "…") + " (" + what + ")";
        }
    }

    List<Line> of(EntryPlace place) {
        return numbered(store.of(place).stream().map(head -> line(place, head)).toList());
    }

    /** Those that say the very same have numbers, in the order in which they were begun. */
    private List<Line> numbered(List<Line> lines) {
        Map<String, List<UUID>> alike = new HashMap<>();
        lines.forEach(line ->
                alike.computeIfAbsent(line.named(), name -> new ArrayList<>()).add(line.entry));
        alike.values().forEach(Collections::sort);
        return lines.stream()
                .map(line -> {
                    List<UUID> same = alike.getOrDefault(line.named(), List.of());
                    return same.size() < 2
                            ? line
                            : line.numbered(messages.getMessage(
                                    "unfinished.alike",
                                    new Object[] {same.indexOf(line.entry) + 1, same.size()},
                                    LocaleContextHolder.getLocale()));
                })
                .toList();
    }

    /** Until when it is kept, in the last days. */
    private String goes(Head head, Locale locale) {
        LocalDate day = head.purgeOn();
        return day == null ? "" : messages.getMessage("unfinished.goes", new Object[] {days.day(day)}, locale);
    }

    private static String shortened(String text) {
        return text.length() <= Line.BEGINNING
                ? text
                : text.substring(0, Line.BEGINNING).strip() + "…";
    }

    private Line line(EntryPlace place, Head head) {
        Locale locale = LocaleContextHolder.getLocale();
        String shape = messages.getMessage("coverage.shape." + head.shape(), null, locale);
        String left = messages.getMessage(
                head.existing() ? "unfinished.change" : "unfinished.new",
                new Object[] {head.by(), days.moment(head.at())},
                locale);
        return new Line(
                head.entry(),
                head.title().isEmpty() ? shape : head.title(),
                Stream.of(
                                head.title().isEmpty() ? "" : shape,
                                head.day(),
                                head.outlet(),
                                shortened(head.besides()),
                                left,
                                goes(head, locale))
                        .filter(word -> !word.isBlank())
                        .collect(Collectors.joining(" \u00b7 ")),
                place.address(head.entry()),
                place.address(head.entry()) + "/unfinished/removal" + place.query());
    }
}

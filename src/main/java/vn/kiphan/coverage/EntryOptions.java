package vn.kiphan.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.kiphan.catalogue.Catalogue;
import vn.kiphan.catalogue.Channel;
import vn.kiphan.catalogue.Field;
import vn.kiphan.catalogue.Kind;
import vn.kiphan.shared.Days;
import vn.kiphan.shared.MarklessText;

/** The channels, kinds and languages of entries as lists to choose from, and read back from what people write of them. */
@Component
public class EntryOptions {

    private final Catalogue catalogue;
    private final MessageSource messages;
    private final Days days;

    EntryOptions(Catalogue catalogue, MessageSource messages, Days days) {
        this.catalogue = catalogue;
        this.messages = messages;
        this.days = days;
    }

    /** A code with its words. */
    public record Choice(String code, String label) {}

    /** The channels that are in use today. */
    public List<Choice> channels(Locale locale) {
        return channels(locale, channel -> channel.usedOn(days.today()));
    }

    /** The kinds that are in use today. */
    public List<Choice> kinds(Locale locale) {
        return kinds(locale, kind -> kind.usedOn(days.today()));
    }

    /** All channels, those in use first: what was entered before one was retired keeps it. */
    public List<Choice> allChannels(Locale locale) {
        List<Choice> all = new ArrayList<>(channels(locale));
        all.addAll(channels(locale, channel -> !channel.usedOn(days.today())));
        return all;
    }

    /** All kinds, those in use first: what was entered before one was retired keeps it. */
    public List<Choice> allKinds(Locale locale) {
        List<Choice> all = new ArrayList<>(kinds(locale));
        all.addAll(kinds(locale, kind -> !kind.usedOn(days.today())));
        return all;
    }

    private List<Choice> channels(Locale locale, Predicate<Channel> wanted) {
        return catalogue.channels().stream()
                .filter(wanted)
                .map(its -> new Choice(its.code(), its.label(locale)))
                .toList();
    }

    private List<Choice> kinds(Locale locale, Predicate<Kind> wanted) {
        return catalogue.kinds().stream()
                .filter(wanted)
                .map(its -> new Choice(its.code(), its.label(locale)))
                .toList();
    }

    public List<Choice> languages(Locale locale) {
        return Arrays.stream(EntryLanguage.values())
                .map(its ->
                        new Choice(its.name(), messages.getMessage("coverage.language." + its, new Object[0], locale)))
                .toList();
    }

    /** The names of the fields that an entry of this kind has on this channel, in the order of forms; none of an unknown channel. */
    public List<String> fields(String channel, String kind) {
        return catalogue
                .findChannel(channel)
                .map(known -> names(catalogue.fields(known.shape(), channel, kind)))
                .orElse(List.of());
    }

    /** The names of the fields that the entries on each channel, and those of each kind, can have, by "channel-" or "kind-" and the code. */
    public Map<String, List<String>> fieldsByChoice() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Channel channel : catalogue.channels()) {
            fields.put("channel-" + channel.code(), fields(channel.code(), ""));
        }
        for (Kind kind : catalogue.kinds()) {
            fields.put("kind-" + kind.code(), names(kind.fields()));
        }
        return fields;
    }

    private static List<String> names(Set<Field> fields) {
        return fields.stream().sorted().flatMap(field -> field.names().stream()).toList();
    }

    /** The code of what a person wrote: the code, or its words with or without marks; the text itself when it is none of them. */
    public static String code(List<Choice> choices, String text) {
        // nearly always the very words of the list, which need no folding
        return choices.stream()
                .filter(choice -> choice.label.equals(text))
                .findFirst()
                .or(() -> folded(choices, text.strip(), MarklessText.fold(text)))
                .map(Choice::code)
                .orElse(text);
    }

    private static Optional<Choice> folded(List<Choice> choices, String text, String folded) {
        return choices.stream()
                .filter(choice -> choice.code.equalsIgnoreCase(text)
                        || MarklessText.fold(choice.label).equals(folded))
                .findFirst();
    }

    /** The words of a code; the code itself when it is unknown. */
    public static String label(List<Choice> choices, String code) {
        return choices.stream()
                .filter(choice -> choice.code.equals(code))
                .map(Choice::label)
                .findFirst()
                .orElse(code);
    }

    /** The tasks by their numbers, as in "1, 3", or by number and words, as a list offers one; null when one is unknown. */
    public static @Nullable List<UUID> tasks(AskedFor askedFor, String text) {
        String whole = MarklessText.fold(text);
        List<UUID> found = new ArrayList<>();
        for (AskedFor.Task task : askedFor.tasks()) {
            String path = MarklessText.fold(task.path());
            if (whole.equals(path)
                    || (whole.startsWith(path + ". ")
                            && MarklessText.fold(task.text())
                                    .startsWith(whole.substring(path.length() + 2)
                                            .replaceAll("(\\.\\.\\.|\u2026)$", "")
                                            .strip()))) {
                return List.of(task.id());
            }
        }
        for (String part : whole.split("[,;\\s]+(va )?")) {
            String number = part.replaceAll("[.)]+$", "");
            UUID id = askedFor.tasks().stream()
                    .filter(task -> MarklessText.fold(task.path()).equals(number))
                    .map(AskedFor.Task::id)
                    .findFirst()
                    .orElse(null);
            if (id == null) {
                return null;
            }
            found.add(id);
        }
        return found;
    }
}

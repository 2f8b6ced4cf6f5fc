package vn.kiphan.pasting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kiphan.coverage.EntryOptions.Choice;
import vn.kiphan.shared.MarklessText;

/**
 * On which channel, and of which kind, a line is that says how often something was broadcast: the channel that it names when the unit uses
 * that one, else the one that the unit used last; the kind by which it begins. Both may stay empty.
 *
 * @param used the channels of broadcasts that the unit has used, the latest first
 */
record Broadcasters(List<Choice> channels, List<Choice> kinds, List<String> used) {

    void fill(String line, Map<String, String> fields) {
        if (!(fields.containsKey("airings") || fields.containsKey("minutesPerAiring")) || fields.containsKey("link")) {
            return;
        }
        String folded = MarklessText.fold(line);
        if (!fields.containsKey("channel")) {
            List<String> named = channels.stream()
                    .filter(channel -> folded.contains(MarklessText.fold(channel.label())))
                    .map(Choice::code)
                    .toList();
            Stream.of(named.stream().filter(used::contains), used.stream(), named.stream())
                    .flatMap(each -> each)
                    .findFirst()
                    .ifPresent(channel -> fields.put("channel", channel));
        }
        kind(folded.replaceFirst("^(?:phat (?:thanh |song |lai )?)", ""))
                .ifPresent(kind -> fields.putIfAbsent("kind", kind));
    }

    private record Word(String word, String kind) {}

    private Optional<String> kind(String folded) {
        List<Word> words = new ArrayList<>();
        for (Choice kind : kinds) {
            for (String word : MarklessText.fold(kind.label()).split(", ?")) {
                words.add(new Word(word, kind.code()));
            }
        }
        return words.stream()
                .filter(each -> folded.startsWith(each.word() + " "))
                .max(Comparator.comparingInt(each -> each.word().length()))
                .map(Word::kind);
    }
}

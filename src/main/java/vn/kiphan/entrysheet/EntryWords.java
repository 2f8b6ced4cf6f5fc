package vn.kiphan.entrysheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.kiphan.coverage.AskedFor;
import vn.kiphan.coverage.EntryForm;
import vn.kiphan.coverage.EntryOptions;

/** Says the fields of an entry the way a sheet shows them: words and not codes. */
@Component
class EntryWords {

    /** Sheets travel between offices and speak Vietnamese, whatever language the reader has chosen. */
    static final Locale OF_SHEETS = Locale.forLanguageTag("vi");

    private final EntryOptions options;
    private final MessageSource messages;

    EntryWords(EntryOptions options, MessageSource messages) {
        this.options = options;
        this.messages = messages;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    String sayInSheet(String key, Object... arguments) {
        return messages.getMessage(key, arguments, OF_SHEETS);
    }

    /** The heading of a column in the template; a star says that it must be filled. */
    String heading(EntryColumn column) {
        return sayInSheet(column.labelKey()) + (column.required() ? " *" : "");
    }

    /** What a sheet offers; what stands in it already may be retired. */
    List<EntryOptions.Choice> channels() {
        return options.channels(OF_SHEETS);
    }

    List<EntryOptions.Choice> kinds() {
        return options.kinds(OF_SHEETS);
    }

    /** What can be written into the columns that have a list, by the column's name. */
    Map<String, List<EntryOptions.Choice>> lists() {
        Map<String, List<EntryOptions.Choice>> lists = new LinkedHashMap<>();
        lists.put(say(EntryColumn.CHANNEL.labelKey()), channels());
        lists.put(say(EntryColumn.KIND.labelKey()), kinds());
        lists.put(say(EntryColumn.LANGUAGE.labelKey()), languages());
        return lists;
    }

    List<EntryOptions.Choice> allChannels() {
        return options.allChannels(OF_SHEETS);
    }

    List<EntryOptions.Choice> allKinds() {
        return options.allKinds(OF_SHEETS);
    }

    List<EntryOptions.Choice> languages() {
        return options.languages(OF_SHEETS);
    }

    /** What the form says in a column; empty when it says nothing. */
    String text(EntryColumn column, EntryForm form, AskedFor askedFor) {
        return switch (column) {
            case CHANNEL -> EntryOptions.label(allChannels(), form.channel());
            case KIND -> EntryOptions.label(allKinds(), form.kind());
            case LANGUAGE -> EntryOptions.label(languages(), form.language());
            case TASKS ->
                askedFor.paths(form.tasks().stream().map(UUID::fromString).collect(Collectors.toSet()));
            default -> form.values().getOrDefault(column.field(), "");
        };
    }
}

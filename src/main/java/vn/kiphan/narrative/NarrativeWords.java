package vn.kiphan.narrative;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The sentences of this module, in the reader's language. */
@Component
class NarrativeWords {

    private final MessageSource messages;

    NarrativeWords(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** The directive's heading, or the name of the part in the prescribed form. */
    String heading(String part, String heading) {
        return heading.isEmpty() ? say("narrative.part." + part) : heading;
    }
}

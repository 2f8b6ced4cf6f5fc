package vn.kiphan.pasting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.coverage.CanonicalLink;
import vn.kiphan.shared.Days;
import vn.kiphan.webpage.PageRead;
import vn.kiphan.webpage.WebPage;
import vn.kiphan.webpage.WebPages;

/** The pages behind pasted lines: asked for when a line comes, and filled into what it left open when they have been read. */
@Component
class LinePages {

    private final PastedLines lines;
    private final WebPages pages;
    private final Days days;
    private final MessageSource messages;

    LinePages(PastedLines lines, WebPages pages, Days days, MessageSource messages) {
        this.lines = lines;
        this.pages = pages;
        this.days = days;
        this.messages = messages;
    }

    /** Has the pages of a report's lines read; what another unit's paste has made known already is filled in at once. */
    void ask(UUID report) {
        List<PastedLine> unread = lines.held(report).stream()
                .filter(line -> !line.link().isEmpty() && line.pageReadAt() == null)
                .toList();
        Map<String, String> addresses = new HashMap<>();
        unread.forEach(line ->
                addresses.put(line.link(), CanonicalLink.addressOf(line.fields().getOrDefault("link", ""))));
        pages.ask(addresses);
        Map<String, WebPage> known = pages.known(addresses.keySet());
        List<PastedLine> filled = new ArrayList<>();
        for (PastedLine line : unread) {
            WebPage page = known.get(line.link());
            if (page != null && page.read()) {
                filled.add(filled(line, page));
            }
        }
        lines.fill(filled);
    }

    @EventListener
    @Transactional
    void read(PageRead read) {
        lines.fill(lines.heldUnread(read.page().link()).stream()
                .map(line -> filled(line, read.page()))
                .toList());
    }

    private PastedLine filled(PastedLine line, WebPage page) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("title", page.title());
        said.put("publishedOn", days.day(page.publishedOn()));
        said.put("outlet", page.outlet());
        said.put("tags", page.keywords());
        said.keySet().removeAll(line.fields().keySet());
        said.values().removeIf(String::isEmpty);
        Map<String, String> fields = new HashMap<>(line.fields());
        fields.putAll(said);
        return new PastedLine(
                line.id(),
                line.position(),
                line.raw(),
                fields,
                line.link(),
                page.readAt() == null ? Instant.EPOCH : page.readAt(),
                List.copyOf(said.keySet()));
    }

    /** What became of reading the pages of lines. */
    final class Notes {

        private final Map<String, WebPage> known;

        private Notes(Map<String, WebPage> known) {
            this.known = known;
        }

        String of(PastedLine line) {
            WebPage page = known.get(line.link());
            if (page == null) {
                return "";
            }
            if (page.read()) {
                String at = say("webpage.read", days.moment(page.readAt()));
                String fields = line.pageFields().stream()
                        .map(field -> say("pasting.field." + field))
                        .collect(Collectors.joining(", "));
                return fields.isEmpty() ? at + "." : at + ": " + fields + ".";
            }
            return page.failed()
                    ? say("pasting.page.failed", say("webpage.trouble." + page.trouble()))
                    : say("webpage.waiting");
        }

        String picture(PastedLine line) {
            WebPage page = known.get(line.link());
            return page == null ? "" : page.picture();
        }
    }

    Notes notes(Collection<String> links) {
        return new Notes(pages.known(links));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}

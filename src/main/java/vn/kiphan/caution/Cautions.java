package vn.kiphan.caution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.kiphan.coverage.AskedFor;
import vn.kiphan.coverage.EntryForm;
import vn.kiphan.entering.EntryCautions;
import vn.kiphan.reportdraft.ReportFrame;
import vn.kiphan.shared.Days;
import vn.kiphan.shared.TypedText;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.unit.Units;

/** The cautions: a day outside the window or to come, another's website, very long airings, the figure of last time. */
@Component
class Cautions implements EntryCautions {

    /** Four hours: no programme is longer, and 600 is rather ten hours of a month added up. */
    private static final long LONG_AIRING = 240;

    /** Small figures are the same by chance. */
    private static final long TELLING = 10;

    private static final List<String> COMPARED = List.of("airings", "pieces", "attendance", "views");

    private final Units units;
    private final LastFiled lastFiled;
    private final MessageSource messages;
    private final Days days;

    Cautions(Units units, LastFiled lastFiled, MessageSource messages, Days days) {
        this.units = units;
        this.lastFiled = lastFiled;
        this.messages = messages;
        this.days = days;
    }

    @Override
    public Map<String, String> of(ReportFrame frame, EntryForm form) {
        Map<String, String> cautions =
                inAnyCase(frame.askedFor(), frame.assignment().unit(), form);
        ofLastTime(frame, form, cautions);
        return cautions;
    }

    @Override
    public Map<String, String> inLog(UnitId unit, EntryForm form) {
        return inAnyCase(AskedFor.NOTHING, unit, form);
    }

    private Map<String, String> inAnyCase(AskedFor asked, UnitId unit, EntryForm form) {
        Map<String, String> cautions = new LinkedHashMap<>();
        TypedText.day(form.publishedOn()).ifPresent(day -> ofDay(asked, day, cautions));
        ofLink(unit, form, cautions);
        OptionalLong minutes = TypedText.minutes(form.minutesPerAiring());
        if (minutes.isPresent() && minutes.getAsLong() > LONG_AIRING) {
            cautions.put("minutesPerAiring", say("caution.minutes", minutes.getAsLong()));
        }
        return cautions;
    }

    private void ofDay(AskedFor asked, LocalDate day, Map<String, String> cautions) {
        List<String> said = new ArrayList<>();
        if (day.isAfter(days.today())) {
            said.add(say("caution.future"));
        }
        if (asked.outsideWindow(day)) {
            said.add(say("caution.outside", days.day(asked.windowFrom()), days.day(asked.windowTo())));
        }
        if (!said.isEmpty()) {
            cautions.put("publishedOn", String.join(" ", said));
        }
    }

    /** Posts stand on the networks' own hosts; of other entries only those with a link to a site that is not the unit's. */
    private void ofLink(UnitId unit, EntryForm form, Map<String, String> cautions) {
        String host = Hosts.of(form.link());
        if (host.isEmpty() || form.channel().equals("SOCIAL")) {
            return;
        }
        List<String> own = units.websitesOf(unit, days.today()).stream()
                .map(Hosts::of)
                .filter(site -> !site.isEmpty())
                .distinct()
                .toList();
        if (!own.isEmpty() && own.stream().noneMatch(site -> Hosts.belongs(host, site))) {
            cautions.put("link", say("caution.host", host, String.join(", ", own)));
        }
    }

    private void ofLastTime(ReportFrame frame, EntryForm form, Map<String, String> cautions) {
        Map<String, String> typed = form.values();
        Map<String, Long> telling = new LinkedHashMap<>();
        for (String field : COMPARED) {
            TypedText.count(typed.getOrDefault(field, "")).ifPresent(count -> {
                if (count >= TELLING) {
                    telling.put(field, count);
                }
            });
        }
        if (telling.isEmpty()) {
            return;
        }
        for (LastFiled.Filed filed :
                lastFiled.ofKind(frame.assignment().unit(), frame.report(), form.kind(), form.channel())) {
            telling.forEach((field, count) -> {
                if (count.equals(filed.measures().get(field))) {
                    cautions.putIfAbsent(
                            field, say("caution.same", filed.title(), Vietnam.DAY.format(Vietnam.day(filed.at()))));
                }
            });
        }
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}

package vn.kiphan.entering;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.request.ServletWebRequest;
import vn.kiphan.catalogue.Catalogue;
import vn.kiphan.coverage.CoverageWords;
import vn.kiphan.coverage.EntryForm;
import vn.kiphan.coverage.EntryText;
import vn.kiphan.shared.Days;

/** Reads the form of an entry that is there, and brings it together with what somebody else has saved in it since the form was opened. */
@Component
class EntryCorrection {

    private final EntryReading reading;
    private final EntryTyping typing;
    private final Catalogue catalogue;
    private final CoverageWords words;
    private final Days days;

    EntryCorrection(EntryReading reading, EntryTyping typing, Catalogue catalogue, CoverageWords words, Days days) {
        this.reading = reading;
        this.typing = typing;
        this.catalogue = catalogue;
        this.words = words;
        this.days = days;
    }

    /** What the other one has saved in a field, for the script, which shows both texts. Public for the template. */
    public record Clash(String field, String text, String by, String at) {}

    /**
     * What is to be saved; null when the form is to be shown again, which the model is ready for then.
     *
     * @param request with what the entry said when the form was opened; answered with 409 where two people changed the same field
     */
    EntryDesk.@Nullable Typed read(
            EntrySpot spot,
            CoverageEntry found,
            EntryForm form,
            BindingResult errors,
            ServletWebRequest request,
            Model model) {
        EntryText text =
                reading.read(form, spot.shape(), spot.askedFor(), errors).orElse(null);
        if (text == null || found.version() == form.seenVersion()) {
            model.addAttribute("was", TypedFields.below("was.", request.getParameterMap()));
            return text == null ? null : new EntryDesk.Typed(form, text);
        }
        EntryForm now = found.form(spot.shape());
        EntryMerge merge = EntryMerge.of(form, typing.was(spot, request.getParameterMap()), now);
        EntryForm merged = merge.form().seenIn(found.version());
        BindingResult again = new BeanPropertyBindingResult(merged, "form");
        model.addAllAttributes(again.getModel());
        model.addAttribute("was", TypedFields.of(now));
        merge.clashes().forEach((field, theirs) -> clash(again, field, theirs, found));
        model.addAttribute(
                "clashes",
                merge.clashes().entrySet().stream()
                        .map(clash ->
                                new Clash(clash.getKey(), clash.getValue(), by(found), days.hour(found.changedAt())))
                        .toList());
        if (again.hasErrors() && request.getResponse() != null) {
            request.getResponse().setStatus(HttpStatus.CONFLICT.value());
        }
        return again.hasErrors()
                ? null
                : reading.read(merged, spot.shape(), spot.askedFor(), again)
                        .map(both -> new EntryDesk.Typed(merged, both))
                        .orElse(null);
    }

    private void clash(BindingResult errors, String field, String theirs, CoverageEntry found) {
        errors.rejectValue(field, key(field, theirs), new Object[] {by(found), label(field, theirs)}, null);
    }

    private static String key(String field, String theirs) {
        if (theirs.isEmpty()) {
            return "entering.entry.clash.empty";
        }
        return TypedFields.holdsBoth(field) ? "entering.entry.clash" : "entering.entry.clash.one";
    }

    private String by(CoverageEntry found) {
        return found.changedBy().isEmpty() ? words.say("entering.unfinished.somebody") : found.changedBy();
    }

    /** What the page calls the choice of a list. */
    private String label(String field, String text) {
        return switch (field) {
            case "kind" ->
                catalogue.findKind(text).map(kind -> kind.label(words.locale())).orElse(text);
            case "channel" ->
                catalogue
                        .findChannel(text)
                        .map(channel -> channel.label(words.locale()))
                        .orElse(text);
            case "language" -> words.say("coverage.language." + text);
            default -> text;
        };
    }
}

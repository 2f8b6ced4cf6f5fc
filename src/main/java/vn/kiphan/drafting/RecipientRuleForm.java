package vn.kiphan.drafting;

import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.kiphan.addressing.AddressBook;
import vn.kiphan.addressing.RecipientRule;
import vn.kiphan.shared.TypedText;
import vn.kiphan.unit.UnitKind;

/** A rule as it was typed on the page where units are picked. */
record RecipientRuleForm(
        String action,
        String group,
        String kind,

        @Size(max = 100, message = "{drafting.text.long}") String district,

        @Size(max = 100, message = "{drafting.text.long}") String words) {

    static final String EXCLUDE = "exclude";
    static final RecipientRuleForm BLANK = new RecipientRuleForm("", "", "", "", "");

    RecipientRuleForm {
        action = TypedText.words(action);
        group = TypedText.words(group);
        kind = Arrays.stream(UnitKind.values()).map(Enum::name).anyMatch(TypedText.words(kind)::equals)
                ? TypedText.words(kind)
                : "";
        district = TypedText.words(district);
        words = TypedText.words(words);
    }

    void check(AddressBook book, Errors errors) {
        RecipientRule rule = rule();
        if (rule.groupId() == null && kind.isEmpty() && district.isEmpty() && words.isEmpty()) {
            errors.rejectValue("words", "drafting.rule.empty");
        } else if (book.meeting(rule).isEmpty()) {
            errors.rejectValue("words", "drafting.rule.nobody");
        }
    }

    RecipientRule rule() {
        return new RecipientRule(action.equals(EXCLUDE), groupId(), kind, district, words);
    }

    private @Nullable UUID groupId() {
        try {
            return UUID.fromString(group);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}

package vn.kiphan.directive;

import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.kiphan.addressing.AddressBook;
import vn.kiphan.addressing.RecipientRule;
import vn.kiphan.unit.UnitKind;

/** A rule as it was typed on the page where units are picked. */
record RecipientRuleForm(
        String action,
        String group,
        String kind,

        @Size(max = 100, message = "{directive.text.long}") String district,

        @Size(max = 100, message = "{directive.text.long}") String words) {

    static final String EXCLUDE = "exclude";
    static final RecipientRuleForm BLANK = new RecipientRuleForm("", "", "", "", "");

    RecipientRuleForm {
        action = DraftRows.clean(action);
        group = DraftRows.clean(group);
        kind = Arrays.stream(UnitKind.values()).map(Enum::name).anyMatch(DraftRows.clean(kind)::equals)
                ? DraftRows.clean(kind)
                : "";
        district = DraftRows.clean(district);
        words = DraftRows.clean(words);
    }

    void check(AddressBook book, Errors errors) {
        RecipientRule rule = rule();
        if (rule.groupId() == null && kind.isEmpty() && district.isEmpty() && words.isEmpty()) {
            errors.rejectValue("words", "directive.rule.empty");
        } else if (book.meeting(rule).isEmpty()) {
            errors.rejectValue("words", "directive.rule.nobody");
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

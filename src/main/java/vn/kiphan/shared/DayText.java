package vn.kiphan.shared;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A typed day that exists, between 1990 and 2100, in a form that {@link TypedText#day} reads; blank is allowed. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DayText.Check.class)
public @interface DayText {

    String message() default "{shared.day.wrong}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check. */
    class Check implements ConstraintValidator<DayText, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || day(text);
        }

        /** Whether the text is blank or such a day. */
        public static boolean day(String text) {
            return text.isBlank()
                    || TypedText.day(text).filter(Check::plausible).isPresent();
        }

        private static boolean plausible(LocalDate day) {
            return day.getYear() >= 1990 && day.getYear() <= 2100;
        }
    }
}

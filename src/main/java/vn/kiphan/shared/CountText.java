package vn.kiphan.shared;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A typed whole number from {@code min} to {@code max}, in a form that {@link TypedText#count} reads; blank is allowed. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CountText.Check.class)
public @interface CountText {

    long min() default 1;

    long max() default 2_000_000_000L;

    String message() default "{shared.count.wrong}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check. */
    class Check implements ConstraintValidator<CountText, String> {

        private long min;
        private long max;

        @Override
        public void initialize(CountText constraint) {
            min = constraint.min();
            max = constraint.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null || text.isBlank()) {
                return true;
            }
            OptionalLong count = TypedText.count(text);
            return count.isPresent() && count.getAsLong() >= min && count.getAsLong() <= max;
        }
    }
}

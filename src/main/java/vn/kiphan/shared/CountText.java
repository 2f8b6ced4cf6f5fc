package vn.kiphan.shared;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.text.NumberFormat;
import java.util.OptionalLong;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A typed whole number from {@code min} to {@code max}, in a form that {@link TypedText#count} reads, or {@link TypedText#minutes} where it
 * counts minutes; blank is allowed.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CountText.Check.class)
public @interface CountText {

    long min() default 1;

    long max() default 2_000_000_000L;

    boolean minutes() default false;

    String message() default "{shared.count.wrong}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check. */
    class Check implements ConstraintValidator<CountText, String> {

        private long min;
        private long max;
        private boolean minutes;

        @Override
        public void initialize(CountText constraint) {
            min = constraint.min();
            max = constraint.max();
            minutes = constraint.minutes();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null || text.isBlank()) {
                return true;
            }
            OptionalLong count = minutes ? TypedText.minutes(text) : TypedText.count(text);
            // the sentence groups thousands as every page does
            NumberFormat words = NumberFormat.getIntegerInstance(LocaleContextHolder.getLocale());
            context.unwrap(HibernateConstraintValidatorContext.class)
                    .addMessageParameter("min", words.format(min))
                    .addMessageParameter("max", words.format(max));
            return count.isPresent() && count.getAsLong() >= min && count.getAsLong() <= max;
        }
    }
}

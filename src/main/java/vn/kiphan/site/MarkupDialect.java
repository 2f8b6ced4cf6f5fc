package vn.kiphan.site;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import vn.kiphan.shared.Markup;

/** Lets a template put {@link Markup} into an element, {@code kh:markup="${rows}"}: nothing else is taken, and text least of all. */
@Component
class MarkupDialect extends AbstractProcessorDialect {

    private static final String PREFIX = "kh";
    private static final int PRECEDENCE = 1300;

    MarkupDialect() {
        super("Markup", PREFIX, PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String dialectPrefix) {
        return Set.of(new Body(dialectPrefix));
    }

    /** Fills the body of the element. */
    private static final class Body extends AbstractStandardExpressionAttributeTagProcessor {

        Body(String prefix) {
            super(TemplateMode.HTML, prefix, "markup", PRECEDENCE, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName attributeName,
                String attributeValue,
                @Nullable Object value,
                IElementTagStructureHandler structureHandler) {
            if (!(value instanceof Markup markup)) {
                throw new IllegalArgumentException(attributeValue + " is no markup");
            }
            structureHandler.setBody(markup.toString(), false);
        }
    }
}

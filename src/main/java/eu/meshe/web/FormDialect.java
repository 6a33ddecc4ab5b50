package eu.meshe.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Has every form's summary of what is wrong name the fields: see {@link NameFields}. */
@Component
class FormDialect extends AbstractDialect implements IPostProcessorDialect {

    private static final int PRECEDENCE = 1000;

    FormDialect() {
        super("form");
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return PRECEDENCE;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, NameFields.class, PRECEDENCE));
    }
}

package eu.meshe.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IComment;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.ITemplateEnd;
import org.thymeleaf.model.IText;
import org.unbescape.html.HtmlEscape;

/**
 * Writes in front of each line of a form's summary what its field is called.
 *
 * <p>The summary stands before the fields, and only the fields know their labels. So from a summary on ({@code data-summary}) the page is held
 * back, the labels are read as they pass ({@code <label for="f-x">}, {@code <legend data-names="x">}), and the page goes out with its end. A line whose
 * field has no label stays as it is. Pages without a summary pass untouched.
 */
public final class NameFields extends AbstractTemplateHandler {

    private static final String LINK = "#f-";
    private static final int LONGEST = 80;

    private final List<Runnable> held = new ArrayList<>();
    private final Map<String, String> labels = new HashMap<>();
    private @Nullable IModelFactory write;
    private boolean holding;
    /** How deep inside a summary; 0 outside. */
    private int inSummary;
    /** The field whose label is being read, and how deep inside the label, and inside a part of it that is no name. */
    private @Nullable String field;

    private int inLabel;
    private int inAside;
    private final StringBuilder name = new StringBuilder();

    @Override
    public void setContext(ITemplateContext context) {
        super.setContext(context);
        write = context.getModelFactory();
    }

    @Override
    public void handleOpenElement(IOpenElementTag tag) {
        if (tag.hasAttribute("data-summary")) {
            holding = true;
            inSummary = 1;
        } else if (inSummary > 0) {
            inSummary++;
        } else if (holding) {
            readLabel(tag);
        }
        pass(() -> super.handleOpenElement(tag));
        var link = tag.getAttributeValue("href");
        if (inSummary > 0 && link != null && link.startsWith(LINK)) {
            pass(() -> writeName(HtmlEscape.unescapeHtml(link.substring(LINK.length()))));
        }
    }

    private void readLabel(IProcessableElementTag tag) {
        if (field != null) {
            inLabel++;
            inAside += inAside > 0 || isAside(tag) ? 1 : 0;
            return;
        }
        field = fieldOf(tag);
        inLabel = 1;
        name.setLength(0);
    }

    private static @Nullable String fieldOf(IProcessableElementTag tag) {
        var named = tag.getAttributeValue("data-names");
        if (named != null) {
            return HtmlEscape.unescapeHtml(named);
        }
        var of = tag.getElementCompleteName().equals("label") ? tag.getAttributeValue("for") : null;
        return of != null && of.startsWith("f-") ? HtmlEscape.unescapeHtml(of.substring(2)) : null;
    }

    /** A hint, or the word that a field may be left empty. */
    private static boolean isAside(IProcessableElementTag tag) {
        var kind = tag.getAttributeValue("class");
        return kind != null && (kind.contains("hint") || kind.contains("optional"));
    }

    @Override
    public void handleCloseElement(ICloseElementTag tag) {
        if (inSummary > 0) {
            inSummary--;
        } else if (field != null) {
            endLabel();
        }
        pass(() -> super.handleCloseElement(tag));
    }

    private void endLabel() {
        inAside -= inAside > 0 ? 1 : 0;
        if (--inLabel == 0) {
            var read = name.toString().replaceAll("\\s+", " ").strip();
            if (!read.isEmpty()) {
                labels.putIfAbsent(Objects.requireNonNull(field), read);
            }
            field = null;
        }
    }

    @Override
    public void handleText(IText text) {
        if (field != null && inAside == 0) {
            name.append(HtmlEscape.unescapeHtml(text.getText()));
        }
        pass(() -> super.handleText(text));
    }

    @Override
    public void handleStandaloneElement(IStandaloneElementTag tag) {
        pass(() -> super.handleStandaloneElement(tag));
    }

    @Override
    public void handleComment(IComment comment) {
        pass(() -> super.handleComment(comment));
    }

    @Override
    public void handleTemplateEnd(ITemplateEnd end) {
        holding = false;
        held.forEach(Runnable::run);
        held.clear();
        super.handleTemplateEnd(end);
    }

    private void pass(Runnable event) {
        if (holding) {
            held.add(event);
        } else {
            event.run();
        }
    }

    private void writeName(String of) {
        var label = labels.get(of);
        if (label != null) {
            super.handleText(Objects.requireNonNull(write).createText(HtmlEscape.escapeHtml4Xml(introduced(label))));
        }
    }

    /** A question is not followed by a colon. */
    private static String introduced(String label) {
        var shown = label.codePointCount(0, label.length()) > LONGEST
                ? label.substring(0, label.offsetByCodePoints(0, LONGEST)).strip() + "…"
                : label;
        return ".?!:…".indexOf(shown.charAt(shown.length() - 1)) < 0 ? shown + ": " : shown + " ";
    }
}

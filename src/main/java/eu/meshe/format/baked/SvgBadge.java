package eu.meshe.format.baked;

import eu.meshe.credential.Container;
import eu.meshe.format.XmlText;
import eu.meshe.platform.Message;
import java.nio.charset.CharacterCodingException;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * An SVG drawing with a credential in it (Open Badges 3.0, 5.3.2.2): an element {@code credential} of the Open Badges namespace, the
 * credential in its {@code verify} attribute (a JWT) or in its text (JSON). The drawing itself is never looked at.
 */
public final class SvgBadge implements Container {

    /** Where the prologue ends: the root element. A document type declaration may stand before it; it is not read. */
    private static final Pattern ROOT =
            Pattern.compile("(?:<!DOCTYPE\\s+svg\\b|<(?:[\\w.-]{1,40}:)?svg(?:[\\s/>]|\\z))");

    @Override
    public String name() {
        return "baked.svg";
    }

    @Override
    public boolean recognises(byte[] file) {
        return ROOT.matcher(XmlText.afterPrologue(file)).lookingAt();
    }

    @Override
    public Message notice() {
        return Message.of("baked.svg.notice");
    }

    @Override
    public Contents open(byte[] file) {
        try {
            var drawing = new SvgCredentials(XmlText.decode(file));
            drawing.read();
            if (!drawing.credentials().isEmpty()) {
                return new Contents.Found(drawing.credentials());
            }
            return new Contents.Empty(Message.of(drawing.hasOpenBadges2() ? "baked.openBadges2" : "baked.nothing"));
        } catch (XMLStreamException | CharacterCodingException | IllegalArgumentException e) {
            return new Contents.Empty(Message.of("baked.svg.damaged"));
        }
    }
}

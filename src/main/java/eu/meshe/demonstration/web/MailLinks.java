package eu.meshe.demonstration.web;

import eu.meshe.platform.MesheProperties;
import eu.meshe.platform.mail.Mail;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Cuts a mail into plain words and links; only what leads to this exchange becomes a link. */
@Component
@Profile("demo")
class MailLinks {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");

    private final String here;

    MailLinks(MesheProperties properties) {
        here = properties.publicAddress() + "/";
    }

    /** @param href a path on this exchange; {@code null} for plain words */
    record Piece(String text, @Nullable String href) {}

    record View(Mail mail, List<Piece> pieces) {}

    View view(Mail mail) {
        var pieces = new ArrayList<Piece>();
        var matcher = ADDRESS.matcher(mail.body());
        var end = 0;
        while (matcher.find()) {
            pieces.add(new Piece(mail.body().substring(end, matcher.start()), null));
            pieces.add(new Piece(matcher.group(), path(matcher.group())));
            end = matcher.end();
        }
        pieces.add(new Piece(mail.body().substring(end), null));
        return new View(mail, List.copyOf(pieces));
    }

    private @Nullable String path(String address) {
        return address.startsWith(here) ? address.substring(here.length() - 1) : null;
    }
}

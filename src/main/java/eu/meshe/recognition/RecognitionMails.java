package eu.meshe.recognition;

import eu.meshe.institution.Institution;
import eu.meshe.platform.MesheProperties;
import eu.meshe.platform.mail.Postbox;
import eu.meshe.recognition.evidence.NameRequested;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The mails an applicant gets, in her language: that it arrived and what happens next; that it is decided and where to read it. */
@Component
class RecognitionMails {

    private final Postbox postbox;
    private final MessageSource messages;
    private final MesheProperties properties;
    private final NameRequested names;

    RecognitionMails(Postbox postbox, MessageSource messages, MesheProperties properties, NameRequested names) {
        this.postbox = postbox;
        this.messages = messages;
        this.properties = properties;
        this.names = names;
    }

    void acknowledge(Application application, Institution decider) {
        if (application.state() instanceof ApplicationState.Waiting waiting) {
            post(application, decider, "application.mail.incomplete", list(application, waiting));
        } else {
            post(application, decider, "received");
        }
    }

    void announceDecision(Application application, Institution decider) {
        post(application, decider, "decided");
    }

    /** What is missing, at once. */
    void askForDocuments(Application application, Institution decider, ApplicationState.Waiting waiting) {
        post(
                application,
                decider,
                "waiting",
                (waiting.note() == null ? "" : waiting.note() + "\n") + list(application, waiting));
    }

    private String list(Application application, ApplicationState.Waiting waiting) {
        var reader = Locale.forLanguageTag(application.applicant().language());
        return waiting.requested().stream()
                .map(requested -> "– " + names.name(requested, reader) + "\n")
                .collect(Collectors.joining());
    }

    void acknowledgeAppeal(Application application, Institution decider) {
        post(application, decider, "appeal", "");
    }

    void announceRecall(Application application, Institution decider, String why) {
        post(application, decider, "recalled", why);
    }

    private void post(Application application, Institution decider, String which) {
        post(application, decider, which, "");
    }

    private void post(Application application, Institution decider, String which, String words) {
        var key = which.contains(".") ? which : "recognition.mail." + which;
        var reader = Locale.forLanguageTag(application.applicant().language());
        var date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(reader);
        Object[] facts = {
            application.applicant().givenName(),
            application.source().title().in(reader),
            application.target().achievement().title().in(reader),
            decider.name().in(reader),
            application.decideBy().format(date),
            properties.address("/applications/" + application.id()),
            decider.contact(),
            words
        };
        postbox.post(
                application.applicant().email(),
                messages.getMessage(key + ".subject", facts, reader).replaceAll("\\s+", " "),
                messages.getMessage(key + ".body", facts, reader));
    }
}

package eu.meshe.recognition.timer;

import eu.meshe.institution.AccountId;
import eu.meshe.institution.Accounts;
import eu.meshe.institution.Institution;
import eu.meshe.institution.Memberships;
import eu.meshe.institution.Role;
import eu.meshe.platform.MesheProperties;
import eu.meshe.platform.mail.Postbox;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.timer.RunningDeadline.Stage;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The mails about a deadline, each in the language of who gets it. Those to an institution name the case and not the learner. */
@Component
class DeadlineMails {

    private final Postbox postbox;
    private final Accounts accounts;
    private final Memberships memberships;
    private final MessageSource messages;
    private final MesheProperties properties;

    DeadlineMails(
            Postbox postbox,
            Accounts accounts,
            Memberships memberships,
            MessageSource messages,
            MesheProperties properties) {
        this.postbox = postbox;
        this.accounts = accounts;
        this.memberships = memberships;
        this.messages = messages;
        this.properties = properties;
    }

    /** To the officer, unless she has left, and the institution's contact; once the deadline has passed, to its administrators too. */
    void tellInstitution(RunningDeadline deadline, Stage stage, Application application, Institution institution) {
        var readers = new LinkedHashMap<String, String>();
        readers.put(institution.contact(), institution.language());
        var officer = deadline.officer();
        if (officer != null && memberships.mayActAs(Role.RECOGNITION_OFFICER, officer, institution.id())) {
            addReader(officer, readers);
        }
        if (stage == Stage.PASSED) {
            memberships.listMembers(institution.id()).stream()
                    .filter(member -> member.roles().contains(Role.ADMINISTRATOR))
                    .forEach(member -> addReader(member.account(), readers));
        }
        var address = properties.address("/at/" + institution.slug() + "/cases/" + application.id());
        readers.forEach((mailbox, language) -> post(
                mailbox, key(deadline, stage, "staff"), application, institution, deadline.due(), address, language));
    }

    void tellLearner(RunningDeadline deadline, Stage stage, Application application, Institution institution) {
        post(
                application.applicant().email(),
                key(deadline, stage, "learner"),
                application,
                institution,
                deadline.due(),
                properties.address("/applications/" + application.id()),
                application.applicant().language());
    }

    private void addReader(AccountId person, Map<String, String> readers) {
        accounts.findAccount(person).ifPresent(account -> readers.put(account.email(), account.language()));
    }

    private static String key(RunningDeadline deadline, Stage stage, String reader) {
        return "clock.mail." + deadline.occasion().slug() + "-" + stage.slug() + "." + reader;
    }

    private void post(
            String mailbox,
            String key,
            Application application,
            Institution institution,
            LocalDate due,
            String address,
            String language) {
        var reader = Locale.forLanguageTag(language);
        Object[] facts = {
            application.source().title().in(reader),
            application.target().achievement().title().in(reader),
            institution.name().in(reader),
            due.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(reader)),
            address,
            institution.contact(),
            application.applicant().givenName()
        };
        postbox.post(
                mailbox,
                messages.getMessage(key + ".subject", facts, reader).replaceAll("\\s+", " "),
                messages.getMessage(key + ".body", facts, reader));
    }
}

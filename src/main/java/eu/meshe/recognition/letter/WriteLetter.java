package eu.meshe.recognition.letter;

import eu.meshe.credential.CredentialFormats;
import eu.meshe.credential.IssuingFormat;
import eu.meshe.institution.Account;
import eu.meshe.institution.AccountId;
import eu.meshe.institution.Accounts;
import eu.meshe.institution.Institutions;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.MesheProperties;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.print.ArchivalPdf;
import eu.meshe.platform.print.EmbeddedFile;
import eu.meshe.recognition.AppealDecision;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.Applications;
import eu.meshe.recognition.DeliverDecision;
import eu.meshe.recognition.IssuedDecisions;
import eu.meshe.recognition.Move;
import eu.meshe.recognition.Ruling;
import eu.meshe.recognition.Rulings;
import eu.meshe.web.InstitutionColour;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes a ruling as a letter to the learner: a PDF for archives and for everyone's eyes and ears (PDF/A-3a, PDF/UA-1), in her language, with
 * the sealed record inside, so that the letter itself can be verified. The same ruling gives the same letter.
 */
@Component
public class WriteLetter {

    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private final Applications applications;
    private final Rulings rulings;
    private final AppealDecision appeals;
    private final IssuedDecisions issued;
    private final DeliverDecision deliver;
    private final Institutions institutions;
    private final Accounts accounts;
    private final CredentialFormats formats;
    private final MessageSource messages;
    private final MesheProperties properties;

    WriteLetter(
            Applications applications,
            Rulings rulings,
            AppealDecision appeals,
            IssuedDecisions issued,
            DeliverDecision deliver,
            Institutions institutions,
            Accounts accounts,
            CredentialFormats formats,
            MessageSource messages,
            MesheProperties properties) {
        this.applications = applications;
        this.rulings = rulings;
        this.appeals = appeals;
        this.issued = issued;
        this.deliver = deliver;
        this.institutions = institutions;
        this.accounts = accounts;
        this.formats = formats;
        this.messages = messages;
        this.properties = properties;
    }

    /**
     * The letter on one ruling, for the learner.
     *
     * @param number of the ruling, from 1
     * @throws NotFoundException if she has no such application, or it no such ruling
     * @throws ConflictException if the ruling could not be sealed yet
     */
    public byte[] forApplicant(Account applicant, ApplicationId id, int number) {
        return write(applications.getOwn(applicant.id(), id), number);
    }

    /**
     * The same letter, for the institution's files.
     *
     * @throws NotFoundException if the institution has no such case, or it no such ruling
     * @throws ConflictException if the ruling could not be sealed yet
     */
    public byte[] forOfficer(StaffMember officer, ApplicationId id, int number) {
        return write(applications.getCase(officer.institutionId(), id), number);
    }

    private byte[] write(Application application, int number) {
        var all = rulings.list(application.institutionId(), application.id());
        var ruling = all.stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("ruling"));
        var letter = letter(application, ruling, all);
        var reader = Locale.forLanguageTag(application.applicant().language());
        var page = new LetterPage(
                letter,
                messages,
                reader,
                new LetterPage.Addresses(
                        properties.address("/applications/" + application.id()), properties.address("/verify")));
        var madeAt = ruling.at().atZone(ZONE);
        return ArchivalPdf.write(
                page.html(), new ArchivalPdf.About(page.title(), reader, madeAt), record(application, ruling, reader));
    }

    private Letter letter(Application application, Ruling ruling, List<Ruling> all) {
        var decider = institutions.getInstitution(application.institutionId());
        return new Letter(
                application,
                ruling,
                decider,
                Stream.of(Optional.ofNullable(ruling.by()), Optional.ofNullable(ruling.second()))
                        .flatMap(Optional::stream)
                        .map(this::nameOf)
                        .toList(),
                before(ruling, all),
                appealUntil(application, ruling),
                new InstitutionColour(decider.colour()).onLight().colour());
    }

    private static @Nullable LocalDate before(Ruling ruling, List<Ruling> all) {
        return all.stream()
                .filter(each -> each.number() == ruling.number() - 1)
                .map(each -> LocalDate.ofInstant(each.at(), ZONE))
                .findFirst()
                .orElse(null);
    }

    /** Only against what stands, only where an appeal was not decided yet. */
    private @Nullable LocalDate appealUntil(Application application, Ruling ruling) {
        var standing = Objects.equals(application.ruling(), ruling) && application.allows(Move.APPEAL);
        return standing && ruling.decision().isContestable() ? appeals.lastDay(application, ruling) : null;
    }

    private String nameOf(AccountId person) {
        return accounts.findAccount(person)
                .map(account -> (account.givenName() + " " + account.familyName()).strip())
                .orElse("");
    }

    private EmbeddedFile record(Application application, Ruling ruling, Locale reader) {
        var format = formats.getIssuing(IssuingFormat.Occasion.RECOGNITION).id();
        return new EmbeddedFile(
                "decision." + format.extension(),
                sealed(application, ruling),
                format.mediaType(),
                messages.getMessage("letter.file", null, reader),
                ruling.at().atZone(ZONE));
    }

    /** Sealing follows a decision within seconds; whoever asks sooner has it done at once. */
    private byte[] sealed(Application application, Ruling ruling) {
        var institution = application.institutionId();
        return issued.find(institution, application.id(), ruling.number())
                .or(() -> {
                    deliver.deliver(institution, application.id());
                    return issued.find(institution, application.id(), ruling.number());
                })
                .or(() -> {
                    deliver.sealLate(institution, application.id(), ruling);
                    return issued.find(institution, application.id(), ruling.number());
                })
                .orElseThrow(() -> ConflictException.of("letter.unsealed"));
    }
}

package eu.meshe.recognition.export;

import eu.meshe.credential.CredentialFormats;
import eu.meshe.credential.RecognitionExport;
import eu.meshe.credential.RecognitionStatement;
import eu.meshe.institution.Account;
import eu.meshe.institution.InstitutionKeys;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.Applications;
import eu.meshe.recognition.Ruling;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the ruling that stands for another system. The same ruling gives the same file while the institution keeps its key. */
@Component
public class ExportDecision {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
    private static final String JSON = "application/json";

    private final Applications applications;
    private final StateDecision statements;
    private final CredentialFormats formats;
    private final InstitutionKeys keys;
    private final MessageSource messages;
    private final JsonMapper mapper;

    ExportDecision(
            Applications applications,
            StateDecision statements,
            CredentialFormats formats,
            InstitutionKeys keys,
            MessageSource messages,
            JsonMapper mapper) {
        this.applications = applications;
        this.statements = statements;
        this.formats = formats;
        this.keys = keys;
        this.messages = messages;
        this.mapper = mapper;
    }

    /**
     * @throws NotFoundException if the institution has no such case
     * @throws ConflictException if nothing is decided, or the kind tells of credits and none count
     */
    public DecisionExport forOfficer(StaffMember officer, ApplicationId id, ExportKind kind) {
        return forOfficer(officer, id, kind, null);
    }

    /** @param term in which the component of a learning agreement lies; nothing in files of other kinds */
    public DecisionExport forOfficer(
            StaffMember officer, ApplicationId id, ExportKind kind, @Nullable AcademicTerm term) {
        return export(applications.getCase(officer.institutionId(), id), kind, term);
    }

    /**
     * The same for the learner, to take elsewhere.
     *
     * @throws NotFoundException if she has no such application
     * @throws ConflictException if nothing is decided, or the kind tells of credits and none count
     */
    public DecisionExport forApplicant(Account applicant, ApplicationId id, ExportKind kind) {
        return forApplicant(applicant, id, kind, null);
    }

    /** @param term in which the component of a learning agreement lies; nothing in files of other kinds */
    public DecisionExport forApplicant(
            Account applicant, ApplicationId id, ExportKind kind, @Nullable AcademicTerm term) {
        return export(applications.getOwn(applicant.id(), id), kind, term);
    }

    private DecisionExport export(Application application, ExportKind kind, @Nullable AcademicTerm term) {
        var ruling = application.ruling();
        if (ruling == null) {
            throw ConflictException.of("export.undecided");
        }
        var statement = statements.of(application, ruling);
        return switch (kind) {
            case ELMO -> elmo(application, ruling, statement);
            case TRANSCRIPT -> transcript(application, statement);
            case LEARNING_AGREEMENT -> agreement(application, ruling, statement, term);
            case DIPLOMA_SUPPLEMENT -> supplement(application, statement);
        };
    }

    private DecisionExport elmo(Application application, Ruling ruling, RecognitionStatement statement) {
        var format = formats.listExports().getFirst();
        var at = ruling.at().truncatedTo(ChronoUnit.SECONDS);
        var content =
                format.export(statement, keys.getCurrent(application.institutionId(), format.keyAlgorithms()), at);
        return file(application, ExportKind.ELMO, extension(format), format.id().mediaType(), content);
    }

    private static String extension(RecognitionExport format) {
        return format.id().extension();
    }

    private DecisionExport transcript(Application application, RecognitionStatement statement) {
        refuseNothing(statement);
        var entry = TranscriptEntry.of(statement, application.id().toString());
        return file(application, ExportKind.TRANSCRIPT, "json", JSON, mapper.writeValueAsBytes(entry));
    }

    private DecisionExport agreement(
            Application application, Ruling ruling, RecognitionStatement statement, @Nullable AcademicTerm term) {
        refuseNothing(statement);
        var xml = LearningAgreementComponent.write(statement, ruling.decision(), term);
        return file(
                application,
                ExportKind.LEARNING_AGREEMENT,
                "xml",
                "application/xml",
                xml.getBytes(StandardCharsets.UTF_8));
    }

    private DecisionExport supplement(Application application, RecognitionStatement statement) {
        var texts = new DiplomaSupplementTexts(messages);
        var byLanguage = new LinkedHashMap<String, Map<String, String>>();
        LANGUAGES.forEach(language -> byLanguage.put(
                language.getLanguage(),
                texts.in(language, statement, application.id().toString())));
        return file(application, ExportKind.DIPLOMA_SUPPLEMENT, "json", JSON, mapper.writeValueAsBytes(byLanguage));
    }

    /** A transcript and an agreement list what counts; a refusal belongs into neither. */
    private static void refuseNothing(RecognitionStatement statement) {
        if (!statement.isPositive()) {
            throw ConflictException.of("export.refused");
        }
    }

    private static DecisionExport file(
            Application application, ExportKind kind, String extension, String mediaType, byte[] content) {
        return new DecisionExport(kind.slug() + "-" + application.id() + "." + extension, mediaType, content);
    }
}

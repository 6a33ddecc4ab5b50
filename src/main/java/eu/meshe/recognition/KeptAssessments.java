package eu.meshe.recognition;

import eu.meshe.institution.InstitutionId;
import eu.meshe.platform.Digest;
import eu.meshe.platform.Message;
import eu.meshe.platform.NotFoundException;
import eu.meshe.recognition.Assessment.Finding;
import eu.meshe.recognition.conditions.Answer;
import eu.meshe.recognition.conditions.ConditionName;
import eu.meshe.recognition.conditions.Evidence;
import eu.meshe.recognition.conditions.Judgement;
import eu.meshe.recognition.outcomes.OutcomeMapping;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The assessments on which rulings rest, as they were then. The log has the digest of each: what stands in it is random enough that nobody
 * guesses the rest from the digest.
 */
@Repository
public class KeptAssessments {

    private final JdbcClient jdbc;
    private static final int BYTES_OF_SALT = 16;

    private final JsonMapper mapper;
    private final SecureRandom random = new SecureRandom();

    KeptAssessments(JdbcClient jdbc, JsonMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /** What was assessed when that ruling was made; empty for rulings from before assessments were kept. */
    Optional<Assessment> find(Application application, Ruling ruling) {
        return text(application.institutionId(), application.id(), ruling.number())
                .map(text -> mapper.readValue(text, Stored.class).assessment());
    }

    /**
     * The same as it is kept, byte for byte: its SHA-256 stands in the log's entry about the ruling.
     *
     * @throws NotFoundException if that institution has none of that ruling
     */
    public byte[] document(InstitutionId institution, ApplicationId application, int ruling) {
        return text(institution, application, ruling)
                .orElseThrow(() -> new NotFoundException("assessment"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private Optional<String> text(InstitutionId institution, ApplicationId application, int ruling) {
        return jdbc.sql("""
                select assessment from recognition_assessment
                where institution_id = ? and application_id = ? and ruling = ?""")
                .params(institution.value(), application.value(), ruling)
                .query((row, number) -> row.getString(1))
                .optional();
    }

    /** The SHA-256 of what is kept, in lower-case hex. */
    String add(Application application, int ruling, Assessment assessment, Instant at) {
        jdbc.sql("""
                insert into recognition_assessment (institution_id, application_id, ruling, kept_at, assessment)
                values (?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        application.institutionId().value(),
                        application.id().value(),
                        ruling,
                        at.atOffset(ZoneOffset.UTC),
                        mapper.writeValueAsString(Stored.of(assessment, salt())))
                .update();
        return Digest.hex(document(application.institutionId(), application.id(), ruling));
    }

    private String salt() {
        var salt = new byte[BYTES_OF_SALT];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    /**
     * As it is stored.
     *
     * @param salt random, in hex; {@code null} of assessments from before their digests stood in the log
     */
    private record Stored(@Nullable String salt, List<StoredFinding> findings, OutcomeMapping mapping) {

        static Stored of(Assessment it, String salt) {
            return new Stored(
                    salt, it.findings().stream().map(StoredFinding::of).toList(), it.mapping());
        }

        Assessment assessment() {
            return new Assessment(findings.stream().map(StoredFinding::finding).toList(), mapping, false);
        }
    }

    private record StoredFinding(
            ConditionName condition,
            Answer.Kind answer,
            Message message,
            List<Evidence> evidence,
            @Nullable Judgement judgement) {

        static StoredFinding of(Finding it) {
            return new StoredFinding(
                    it.condition(),
                    it.answer().kind(),
                    it.answer().message(),
                    it.answer().evidence(),
                    it.judgement());
        }

        Finding finding() {
            return new Finding(condition, Answer.of(answer, message, evidence), judgement);
        }
    }
}

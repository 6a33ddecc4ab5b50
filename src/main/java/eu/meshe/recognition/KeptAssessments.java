package eu.meshe.recognition;

import eu.meshe.platform.Message;
import eu.meshe.recognition.Assessment.Finding;
import eu.meshe.recognition.conditions.Answer;
import eu.meshe.recognition.conditions.ConditionName;
import eu.meshe.recognition.conditions.Evidence;
import eu.meshe.recognition.conditions.Judgement;
import eu.meshe.recognition.outcomes.OutcomeMapping;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The assessments on which rulings rest, as they were then. */
@Repository
class KeptAssessments {

    private final JdbcClient jdbc;
    private final JsonMapper mapper;

    KeptAssessments(JdbcClient jdbc, JsonMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /** What was assessed when that ruling was made; empty for rulings from before assessments were kept. */
    Optional<Assessment> find(Application application, Ruling ruling) {
        return jdbc.sql("""
                select assessment from recognition_assessment
                where institution_id = ? and application_id = ? and ruling = ?""")
                .params(application.institutionId().value(), application.id().value(), ruling.number())
                .query((row, number) ->
                        mapper.readValue(row.getString(1), Stored.class).assessment())
                .optional();
    }

    void add(Application application, int ruling, Assessment assessment, Instant at) {
        jdbc.sql("""
                insert into recognition_assessment (institution_id, application_id, ruling, kept_at, assessment)
                values (?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        application.institutionId().value(),
                        application.id().value(),
                        ruling,
                        at.atOffset(ZoneOffset.UTC),
                        mapper.writeValueAsString(Stored.of(assessment)))
                .update();
    }

    /** As it is stored. */
    private record Stored(List<StoredFinding> findings, OutcomeMapping mapping) {

        static Stored of(Assessment it) {
            return new Stored(it.findings().stream().map(StoredFinding::of).toList(), it.mapping());
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

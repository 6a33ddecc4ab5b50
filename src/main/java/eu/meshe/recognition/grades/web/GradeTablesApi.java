package eu.meshe.recognition.grades.web;

import eu.meshe.institution.Role;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.recognition.grades.ConversionPolicy;
import eu.meshe.recognition.grades.EwpAnswers;
import eu.meshe.recognition.grades.GradePolicies;
import eu.meshe.recognition.grades.KeepGradeTables;
import eu.meshe.recognition.grades.Period;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An institution's programs keep its grade tables and set its policy. {@link PublishedGradesApi} shows both to everyone. */
@RestController
@Staff({Role.RECOGNITION_OFFICER, Role.REGISTRAR})
@RequestMapping("/api/v1/institutions/{institution}")
class GradeTablesApi {

    private final GradePolicies policies;
    private final KeepGradeTables keep;

    GradeTablesApi(GradePolicies policies, KeepGradeTables keep) {
        this.policies = policies;
        this.keep = keep;
    }

    /** @param policy maximum, average or minimum */
    record Policy(@Nullable String policy) {}

    /** The years to count. */
    record Years(@Nullable Integer fromYear, @Nullable Integer untilYear) {}

    /** What came of counting. */
    record Counted(List<GradeJson.Table> kept, int tooSmall, List<String> leftOut) {}

    /** Keeps one table in the place of the one in force. */
    @PutMapping("/grade-tables/{field}/{cycle}")
    GradeJson.Table put(
            StaffMember by, @PathVariable String field, @PathVariable String cycle, @RequestBody GradeTableBody body) {
        var subject = KeepGradeTables.subject(body.subject(), body.subjectAddress());
        return GradeJson.Table.of(keep.keep(by, subject, body.draft(field, cycle)));
    }

    /** Keeps the tables of a file, which is the whole body: a list (CSV), or a transcript of Erasmus Without Paper (XML). */
    @PostMapping("/grade-tables/imports")
    List<GradeJson.Table> bring(
            StaffMember by,
            @RequestBody byte[] file,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String address,
            @RequestParam(required = false) @Nullable String cycle,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable String failing,
            @RequestParam(defaultValue = "false") boolean worstFirst,
            @RequestParam(required = false) @Nullable String results) {
        var answers = new EwpAnswers(cycle, from, until, GradeWords.lines(failing), worstFirst, results);
        return keep.keep(by, KeepGradeTables.subject(subject, address), file, answers).stream()
                .map(GradeJson.Table::of)
                .toList();
    }

    /** Counts the institution's own awards and keeps what has enough results. */
    @PostMapping("/grade-tables/counts")
    Counted count(StaffMember by, @RequestBody Years years) {
        var done = keep.keepFromAwards(by, period(years));
        return new Counted(done.kept().stream().map(GradeJson.Table::of).toList(), done.tooSmall(), done.leftOut());
    }

    @PutMapping("/grade-policy")
    Policy setPolicy(StaffMember by, @RequestBody Policy body) {
        try {
            var name = body.policy() == null ? "" : body.policy();
            keep.setPolicy(by, ConversionPolicy.valueOf(name.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw InvalidInputException.of("policy", "grades.policy.wrong");
        }
        return new Policy(GradeJson.name(policies.of(by.institutionId())));
    }

    private static Period period(Years years) {
        try {
            return new Period(
                    years.fromYear() == null ? 0 : years.fromYear(), years.untilYear() == null ? 0 : years.untilYear());
        } catch (IllegalArgumentException e) {
            throw InvalidInputException.of("fromYear", "grades.upload.period.wrong", Period.LONGEST);
        }
    }
}

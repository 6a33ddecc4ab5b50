package eu.meshe.recognition.grades.web;

import eu.meshe.institution.Institutions;
import eu.meshe.institution.Role;
import eu.meshe.institution.access.Open;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.recognition.grades.ConversionPolicy;
import eu.meshe.recognition.grades.EwpAnswers;
import eu.meshe.recognition.grades.GradePolicies;
import eu.meshe.recognition.grades.GradeTable;
import eu.meshe.recognition.grades.GradeTableId;
import eu.meshe.recognition.grades.GradeTables;
import eu.meshe.recognition.grades.KeepGradeTables;
import eu.meshe.recognition.grades.Period;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An institution's grade tables and policy: for everyone to read, for its own programs to keep. */
@RestController
@Staff({Role.RECOGNITION_OFFICER, Role.REGISTRAR})
@RequestMapping("/api/v1/institutions/{institution}")
class GradeTablesApi {

    private final GradeTables tables;
    private final GradePolicies policies;
    private final KeepGradeTables keep;
    private final Institutions institutions;

    GradeTablesApi(GradeTables tables, GradePolicies policies, KeepGradeTables keep, Institutions institutions) {
        this.tables = tables;
        this.policies = policies;
        this.keep = keep;
        this.institutions = institutions;
    }

    /** @param policy maximum, average or minimum */
    record Policy(@Nullable String policy) {}

    /** The years to count. */
    record Years(@Nullable Integer from, @Nullable Integer until) {}

    /** What came of counting. */
    record Counted(List<GradeJson.Table> kept, int tooSmall, List<String> leftOut) {}

    @Open
    @GetMapping("/grade-tables")
    GradeJson.Tables list(@PathVariable String institution) {
        var at = institutions.getBySlug(institution);
        return new GradeJson.Tables(
                GradeJson.name(policies.of(at.id())),
                GradeTable.FEWEST_RESULTS,
                tables.listInForce(at.id()).stream().map(GradeJson.Table::of).toList());
    }

    @Open
    @GetMapping("/grade-tables/{id}")
    GradeJson.Table show(@PathVariable String institution, @PathVariable UUID id) {
        var at = institutions.getBySlug(institution);
        return GradeJson.Table.of(tables.getTable(at.id(), new GradeTableId(id)));
    }

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

    @Open
    @GetMapping("/grade-policy")
    Policy policy(@PathVariable String institution) {
        return new Policy(
                GradeJson.name(policies.of(institutions.getBySlug(institution).id())));
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
            return new Period(years.from() == null ? 0 : years.from(), years.until() == null ? 0 : years.until());
        } catch (IllegalArgumentException e) {
            throw InvalidInputException.of("from", "grades.upload.period.wrong", Period.LONGEST);
        }
    }
}

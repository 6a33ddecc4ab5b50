package eu.meshe.recognition.grades.web;

import eu.meshe.institution.Institutions;
import eu.meshe.institution.access.Open;
import eu.meshe.recognition.grades.GradePolicies;
import eu.meshe.recognition.grades.GradeTable;
import eu.meshe.recognition.grades.GradeTableId;
import eu.meshe.recognition.grades.GradeTables;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What every institution publishes of its grades. */
@RestController
@Open
@RequestMapping("/api/v1/grade-tables/{institution}")
class PublishedGradesApi {

    private final GradeTables tables;
    private final GradePolicies policies;
    private final Institutions institutions;

    PublishedGradesApi(GradeTables tables, GradePolicies policies, Institutions institutions) {
        this.tables = tables;
        this.policies = policies;
        this.institutions = institutions;
    }

    @GetMapping
    GradeJson.Tables list(@PathVariable String institution) {
        var at = institutions.getBySlug(institution);
        return new GradeJson.Tables(
                GradeJson.name(policies.of(at.id())),
                GradeTable.FEWEST_RESULTS,
                tables.listInForce(at.id()).stream().map(GradeJson.Table::of).toList());
    }

    /** One version, also one that was replaced. */
    @GetMapping("/{id}")
    GradeJson.Table show(@PathVariable String institution, @PathVariable UUID id) {
        var at = institutions.getBySlug(institution);
        return GradeJson.Table.of(tables.getTable(at.id(), new GradeTableId(id)));
    }
}

package eu.meshe.recognition.grades.web;

import eu.meshe.institution.Institution;
import eu.meshe.institution.Institutions;
import eu.meshe.institution.access.Open;
import eu.meshe.learning.Cycle;
import eu.meshe.learning.IscedFields;
import eu.meshe.recognition.grades.GradePolicies;
import eu.meshe.recognition.grades.GradeTable;
import eu.meshe.recognition.grades.GradeTableId;
import eu.meshe.recognition.grades.GradeTables;
import eu.meshe.web.Option;
import eu.meshe.web.Say;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What every institution publishes of its grades, and the page on which anyone sees how one converts. */
@Controller
@Open
class PublicGradePages {

    private final GradeTables tables;
    private final GradePolicies policies;
    private final GradeConversions conversions;
    private final DescribeConversion describe;
    private final Institutions institutions;
    private final Say say;

    PublicGradePages(
            GradeTables tables,
            GradePolicies policies,
            GradeConversions conversions,
            DescribeConversion describe,
            Institutions institutions,
            Say say) {
        this.tables = tables;
        this.policies = policies;
        this.conversions = conversions;
        this.describe = describe;
        this.institutions = institutions;
        this.say = say;
    }

    /** An institution's tables in force, those it copied of others among them, with its policy. */
    @GetMapping("/grade-tables/{institution}")
    String tables(@PathVariable String institution, Model model) {
        var at = institutions.getBySlug(institution);
        model.addAttribute("at", at);
        model.addAttribute("policy", policies.of(at.id()));
        model.addAttribute("fewest", GradeTable.FEWEST_RESULTS);
        model.addAttribute(
                "tables",
                tables.listInForce(at.id()).stream()
                        .map(table -> TableView.of(table, say))
                        .toList());
        return "recognition/grade-tables";
    }

    /** One version of one table. */
    @GetMapping("/grade-tables/{institution}/{id}")
    String table(@PathVariable String institution, @PathVariable UUID id, Model model) {
        var at = institutions.getBySlug(institution);
        var table = tables.getTable(at.id(), new GradeTableId(id));
        model.addAttribute("at", at);
        model.addAttribute("it", TableView.of(table, say));
        model.addAttribute(
                "failing",
                table.distribution().grades().stream()
                        .filter(grade -> !grade.passing())
                        .toList());
        model.addAttribute(
                "versions",
                tables.listVersions(table).stream()
                        .map(version -> TableView.of(version, say))
                        .toList());
        return "recognition/grade-table";
    }

    /** How a grade converts, with the working; a form while something is missing. */
    @GetMapping("/grade-conversion")
    String conversion(
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String receiving,
            @RequestParam(defaultValue = "") String grade,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String cycle,
            Model model) {
        var universities = institutions.listInstitutions().stream()
                .filter(it -> it.kind() == Institution.Kind.UNIVERSITY)
                .map(it -> Option.of(it.slug(), say.text(it.name())))
                .toList();
        model.addAttribute("universities", universities);
        model.addAttribute("fields", fields());
        model.addAttribute("cycles", cycles());
        model.addAttribute("source", source);
        model.addAttribute("receiving", receiving);
        model.addAttribute("grade", grade);
        model.addAttribute("field", field);
        model.addAttribute("cycle", cycle);
        model.addAttribute("view", view(source, receiving, grade, field, cycle));
        return "recognition/grade-conversion";
    }

    private @Nullable ConversionView view(String source, String receiving, String grade, String field, String cycle) {
        var asked = conversions.asked(source, receiving, grade, field, cycle);
        if (asked.isEmpty()) {
            return null;
        }
        var question = asked.get();
        var here = question.sourceHere();
        return describe.describe(
                conversions.convert(question),
                here == null ? source : say.text(here.name()),
                say.text(question.deciding().name()),
                grade);
    }

    private static List<Option> fields() {
        var reader = LocaleContextHolder.getLocale();
        return IscedFields.listDetailed().stream()
                .map(field -> Option.of(field.code(), field.code() + " " + IscedFields.name(field, reader)))
                .toList();
    }

    private List<Option> cycles() {
        return Arrays.stream(Cycle.values())
                .map(it -> Option.of(it.name().toLowerCase(Locale.ROOT), say.key("grades.cycle." + it.name())))
                .toList();
    }
}

package eu.meshe.recognition.grades.web;

import eu.meshe.institution.Institution;
import eu.meshe.institution.Role;
import eu.meshe.institution.WorkPlace;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.learning.Cycle;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.recognition.grades.ConversionPolicy;
import eu.meshe.recognition.grades.EwpAnswers;
import eu.meshe.recognition.grades.GradePolicies;
import eu.meshe.recognition.grades.GradeTable;
import eu.meshe.recognition.grades.GradeTables;
import eu.meshe.recognition.grades.KeepGradeTables;
import eu.meshe.recognition.grades.Period;
import eu.meshe.web.FormErrors;
import eu.meshe.web.Option;
import eu.meshe.web.Say;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The institution's grade tables for those who keep them: list, upload, count, and the policy. */
@Controller
@Staff({Role.RECOGNITION_OFFICER, Role.REGISTRAR})
@RequestMapping("/at/{institution}/grades")
class GradePages {

    private final GradeTables tables;
    private final GradePolicies policies;
    private final KeepGradeTables keep;
    private final Say say;
    private final Clock clock;

    GradePages(GradeTables tables, GradePolicies policies, KeepGradeTables keep, Say say, Clock clock) {
        this.tables = tables;
        this.policies = policies;
        this.keep = keep;
        this.say = say;
        this.clock = clock;
    }

    /** What is typed beside a file; see {@link EwpAnswers}. */
    record Upload(
            @Nullable String subject,
            @Nullable String address,
            @Nullable String cycle,
            @Nullable String from,
            @Nullable String until,
            @Nullable String failing,
            @Nullable Boolean worstFirst,
            @Nullable String results) {

        static Upload blank() {
            return new Upload("", "", null, "", "", "", false, "");
        }

        EwpAnswers answers() {
            return new EwpAnswers(
                    cycle, from, until, GradeWords.lines(failing), Boolean.TRUE.equals(worstFirst), results);
        }
    }

    @GetMapping
    String list(StaffMember by, @RequestParam(required = false) @Nullable Integer kept, Model model) {
        model.addAttribute("kept", kept);
        return page(by, Upload.blank(), model);
    }

    @PostMapping("/tables")
    String upload(
            StaffMember by,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @ModelAttribute Upload upload,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try {
            var subject = KeepGradeTables.subject(upload.subject(), upload.address());
            var content = file == null ? new byte[0] : file.getBytes();
            var kept = keep.keep(by, subject, content, upload.answers());
            return "redirect:/at/" + by.institution().slug() + "/grades?kept=" + kept.size();
        } catch (InvalidInputException refused) {
            response.setStatus(422);
            model.addAttribute("errors", FormErrors.of(refused));
            return page(by, upload, model);
        }
    }

    @PostMapping("/counts")
    String count(StaffMember by, @RequestParam(defaultValue = "3") int years, Model model) {
        var last = clock.instant().atZone(ZoneOffset.UTC).getYear() - 1;
        var asked = Math.clamp(years, 1, Period.LONGEST);
        model.addAttribute("counted", keep.keepFromAwards(by, new Period(last - asked + 1, last)));
        return page(by, Upload.blank(), model);
    }

    @PostMapping("/policy")
    String policy(
            StaffMember by,
            @RequestParam(required = false) @Nullable ConversionPolicy policy,
            Model model,
            HttpServletResponse response) {
        if (policy == null) {
            response.setStatus(422);
            model.addAttribute("errors", FormErrors.of("policy", "grades.policy.missing"));
            return page(by, Upload.blank(), model);
        }
        keep.setPolicy(by, policy);
        return "redirect:/at/" + by.institution().slug() + "/grades?saved";
    }

    private String page(StaffMember by, Upload upload, Model model) {
        var all = tables.listInForce(by.institutionId()).stream()
                .map(table -> TableView.of(table, say))
                .toList();
        model.addAttribute("at", by.institution());
        model.addAttribute("tables", all);
        model.addAttribute("upload", upload);
        model.addAttribute("cycles", cycles());
        model.addAttribute("policy", policies.of(by.institutionId()).name());
        model.addAttribute("policies", policyOptions());
        model.addAttribute("fewest", GradeTable.FEWEST_RESULTS);
        return "recognition/grades";
    }

    private List<Option> cycles() {
        return Arrays.stream(Cycle.values())
                .map(cycle -> Option.of(cycle.name().toLowerCase(Locale.ROOT), say.key("grades.cycle." + cycle.name())))
                .toList();
    }

    private List<Option> policyOptions() {
        return Arrays.stream(ConversionPolicy.values())
                .map(policy -> new Option(
                        policy.name(),
                        say.key("grades.policy." + policy.name()),
                        say.key("grades.policy." + policy.name() + ".hint")))
                .toList();
    }

    @Bean
    static WorkPlace gradesPlace() {
        return new WorkPlace("grades.place", "/grades", Role.RECOGNITION_OFFICER, Institution.Kind.UNIVERSITY);
    }
}

package eu.meshe.institution.web;

import eu.meshe.institution.DescribeEducationSystem;
import eu.meshe.institution.EducationSystems;
import eu.meshe.institution.Role;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the institution's supplements say of the education system it belongs to; its administrators say. */
@Staff(Role.ADMINISTRATOR)
@Controller
@RequestMapping("/at/{institution}/education-system")
class EducationSystemPages {

    private final EducationSystems systems;
    private final DescribeEducationSystem describe;

    EducationSystemPages(EducationSystems systems, DescribeEducationSystem describe) {
        this.systems = systems;
        this.describe = describe;
    }

    @GetMapping
    String show(StaffMember by, Model model) {
        var texts = systems.find(by.institutionId()).map(it -> it.byLanguage()).orElse(Map.of());
        return form(by, texts.getOrDefault("en", ""), texts.getOrDefault("de", ""), model);
    }

    @PostMapping
    String set(
            StaffMember by,
            @RequestParam(defaultValue = "") String en,
            @RequestParam(defaultValue = "") String de,
            Model model,
            HttpServletResponse response) {
        try {
            describe.describe(by, Map.of("en", en, "de", de));
            return "redirect:/at/" + by.institution().slug() + "/education-system?saved";
        } catch (InvalidInputException refused) {
            response.setStatus(422);
            model.addAttribute("errors", FormErrors.of(refused));
            return form(by, en, de, model);
        }
    }

    private static String form(StaffMember by, String en, String de, Model model) {
        model.addAttribute("institution", by.institution());
        model.addAttribute("en", en);
        model.addAttribute("de", de);
        model.addAttribute("longest", DescribeEducationSystem.LONGEST);
        return "institution/education-system";
    }
}

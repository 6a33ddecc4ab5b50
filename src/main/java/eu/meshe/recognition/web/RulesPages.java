package eu.meshe.recognition.web;

import eu.meshe.institution.Institution;
import eu.meshe.institution.Role;
import eu.meshe.institution.WorkPlace;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.recognition.clock.PublicHolidays;
import eu.meshe.recognition.rules.ChangeRecognitionRules;
import eu.meshe.recognition.rules.RecognitionRulebook;
import eu.meshe.recognition.rules.RulesRequest;
import eu.meshe.web.FormErrors;
import eu.meshe.web.Option;
import eu.meshe.web.Say;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The institution's rules for its recognition cases: officers read them, administrators lay them down. */
@Controller
@RequestMapping("/at/{institution}/rules")
class RulesPages {

    private final RecognitionRulebook rulebook;
    private final ChangeRecognitionRules changeRules;
    private final Say say;

    RulesPages(RecognitionRulebook rulebook, ChangeRecognitionRules changeRules, Say say) {
        this.rulebook = rulebook;
        this.changeRules = changeRules;
        this.say = say;
    }

    @Staff(Role.RECOGNITION_OFFICER)
    @GetMapping
    String show(StaffMember staff, Model model) {
        var rules = rulebook.getRules(staff.institutionId());
        return page(staff, RulesRequest.of(rules), rules.version(), model);
    }

    @Staff(Role.ADMINISTRATOR)
    @PostMapping
    String set(
            StaffMember administrator,
            RulesRequest typed,
            @RequestParam(defaultValue = "0") int version,
            Model model,
            HttpServletResponse response) {
        try {
            changeRules.change(administrator, version, typed);
            return "redirect:/at/" + administrator.institution().slug() + "/rules?saved";
        } catch (InvalidInputException refused) {
            response.setStatus(422);
            model.addAttribute("errors", FormErrors.of(refused));
            return page(administrator, typed, version, model);
        }
    }

    private String page(StaffMember staff, RulesRequest rules, int version, Model model) {
        model.addAttribute("institution", staff.institution());
        model.addAttribute("rules", rules);
        model.addAttribute("version", version);
        model.addAttribute("mayChange", staff.may(Role.ADMINISTRATOR));
        model.addAttribute(
                "holidays",
                PublicHolidays.of(staff.institution().country())
                        .map(PublicHolidays::source)
                        .orElse(""));
        model.addAttribute("counts", options("daysCounted", "calendar", "working"));
        model.addAttribute("expiries", options("onExpiry", "escalate", "recognise"));
        return "recognition/rules";
    }

    private List<Option> options(String field, String... values) {
        return Stream.of(values)
                .map(value -> new Option(
                        value,
                        say.key("rules." + field + "." + value),
                        say.key("rules." + field + "." + value + ".hint")))
                .toList();
    }

    @Bean
    static WorkPlace recognitionRulesPlace() {
        return new WorkPlace("rules.title", "/rules", Role.RECOGNITION_OFFICER, Institution.Kind.UNIVERSITY);
    }
}

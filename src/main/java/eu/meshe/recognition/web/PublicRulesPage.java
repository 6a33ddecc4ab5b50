package eu.meshe.recognition.web;

import eu.meshe.institution.Institution;
import eu.meshe.institution.Institutions;
import eu.meshe.institution.access.Open;
import eu.meshe.platform.NotFoundException;
import eu.meshe.recognition.clock.PublicHolidays;
import eu.meshe.recognition.grades.GradePolicies;
import eu.meshe.recognition.rules.DayCount;
import eu.meshe.recognition.rules.OnExpiry;
import eu.meshe.recognition.rules.RecognitionRulebook;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** By which rules an institution decides, in words for whoever wants to apply; the same as {@link RecognitionRulesApi} gives to programs. */
@Open
@Controller
class PublicRulesPage {

    private final Institutions institutions;
    private final RecognitionRulebook rulebook;
    private final GradePolicies policies;

    PublicRulesPage(Institutions institutions, RecognitionRulebook rulebook, GradePolicies policies) {
        this.institutions = institutions;
        this.rulebook = rulebook;
        this.policies = policies;
    }

    /** @throws NotFoundException also for an agency, which recognises nothing */
    @GetMapping("/recognition-rules/{institution}")
    String show(@PathVariable("institution") String slug, Model model) {
        var institution = institutions.getBySlug(slug);
        if (institution.kind() != Institution.Kind.UNIVERSITY) {
            throw new NotFoundException("recognition rules");
        }
        var rules = rulebook.getRules(institution.id());
        model.addAttribute("at", institution);
        model.addAttribute("rules", rules);
        model.addAttribute("working", rules.daysCounted() == DayCount.WORKING);
        model.addAttribute("silenceRecognises", rules.onExpiry() == OnExpiry.RECOGNISE);
        model.addAttribute(
                "unlimited",
                rules.mostRecognisedCredits() == null
                        && rules.residencyShare() == null
                        && rules.currencyYears() == null);
        model.addAttribute("policy", policies.of(institution.id()));
        model.addAttribute(
                "holidays",
                PublicHolidays.of(institution.country())
                        .map(PublicHolidays::source)
                        .orElse(""));
        return "recognition/rules-public";
    }
}

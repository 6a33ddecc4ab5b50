package eu.meshe.catalogue.web;

import eu.meshe.catalogue.CheckDescription;
import eu.meshe.catalogue.DescribeMicroCredential;
import eu.meshe.catalogue.Description;
import eu.meshe.catalogue.MicroCredential;
import eu.meshe.catalogue.MicroCredentialId;
import eu.meshe.catalogue.MicroCredentials;
import eu.meshe.institution.Role;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.learning.AssessmentType;
import eu.meshe.learning.ParticipationMode;
import eu.meshe.learning.QualityAssurance;
import eu.meshe.learning.Stackability;
import eu.meshe.platform.Identifiers;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.StaleVersionException;
import eu.meshe.web.FormErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The form in which a micro-credential is described. It begins with the title alone; everything after is kept as it is typed, with the check
 * beside it. Without scripts the same form is sent by its button.
 */
@Controller
@Staff(Role.CATALOGUE_EDITOR)
@RequestMapping("/at/{institution}/offers")
class DescribePages {

    private static final int FEWEST_ROWS = 3;

    private final MicroCredentials microCredentials;
    private final DescribeMicroCredential describe;
    private final CheckDescription check;
    private final Identifiers identifiers;
    private final Choices choices;

    DescribePages(
            MicroCredentials microCredentials,
            DescribeMicroCredential describe,
            CheckDescription check,
            Identifiers identifiers,
            Choices choices) {
        this.microCredentials = microCredentials;
        this.describe = describe;
        this.check = check;
        this.identifiers = identifiers;
        this.choices = choices;
    }

    @GetMapping("/new")
    String begin(StaffMember staff, Model model) {
        return begin(staff, identifiers.next(), Description.titled(Map.of()), FormErrors.none(), model);
    }

    private String begin(StaffMember staff, UUID id, Description form, FormErrors errors, Model model) {
        model.addAttribute("institution", staff.institution());
        model.addAttribute("languages", DescriptionForm.languages(staff.institution(), null));
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "catalogue/new";
    }

    @PostMapping("/new")
    ModelAndView create(
            StaffMember staff, @RequestParam UUID id, @RequestParam MultiValueMap<String, String> typed, Model model) {
        var form = DescriptionForm.read(typed);
        try {
            var made = describe.create(staff, new MicroCredentialId(id), form);
            return new ModelAndView("redirect:" + path(staff, made.id()) + "/edit");
        } catch (InvalidInputException refused) {
            return refused(begin(staff, id, form, FormErrors.of(refused), model), model);
        }
    }

    @GetMapping("/{id}/edit")
    String edit(StaffMember staff, @PathVariable UUID id, Model model) {
        var stored = microCredentials.getMicroCredential(staff.institutionId(), new MicroCredentialId(id));
        var form = DescriptionForm.of(stored.achievement(), stored.validMonths());
        return edit(staff, stored, form, FormErrors.none(), stored.version(), model);
    }

    /** Keeps what was typed and goes on to the overview, or back to the form with one more row for an outcome. */
    @PostMapping("/{id}/edit")
    ModelAndView save(
            StaffMember staff,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String add,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        var of = new MicroCredentialId(id);
        var form = DescriptionForm.read(typed);
        try {
            var saved = describe.save(staff, of, form, version);
            if (add.isEmpty()) {
                return new ModelAndView("redirect:" + path(staff, of));
            }
            return new ModelAndView(
                    edit(staff, saved, withOneMore(form), FormErrors.none(), saved.version(), model), model.asMap());
        } catch (InvalidInputException refused) {
            var stored = microCredentials.getMicroCredential(staff.institutionId(), of);
            return refused(edit(staff, stored, form, FormErrors.of(refused), version, model), model);
        }
    }

    /** Keeps what was typed so far where it is right, and answers the check. Called by the form while one types. */
    @PostMapping("/{id}/check")
    String check(
            StaffMember staff,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        var form = DescriptionForm.read(typed);
        model.addAttribute("check", new CheckView(check.check(staff.institution(), form)));
        model.addAttribute("version", version);
        try {
            var saved = describe.save(staff, new MicroCredentialId(id), form, version);
            model.addAttribute("version", saved.version());
            model.addAttribute("kept", "kept");
        } catch (InvalidInputException refused) {
            model.addAttribute("kept", "wrong");
        } catch (StaleVersionException stale) {
            model.addAttribute("kept", "stale");
        }
        return "catalogue/check :: panel";
    }

    /** One more empty row for an outcome, after those in the form. */
    @PostMapping("/{id}/outcome")
    String outcome(
            StaffMember staff, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Model model) {
        var stored = microCredentials.getMicroCredential(staff.institutionId(), new MicroCredentialId(id));
        model.addAttribute("languages", DescriptionForm.languages(staff.institution(), stored.achievement()));
        model.addAttribute("index", DescriptionForm.read(typed).outcomes().size());
        model.addAttribute("outcome", new Description.Outcome(Map.of(), null));
        model.addAttribute("errors", FormErrors.none());
        return "catalogue/edit :: outcome";
    }

    private String edit(
            StaffMember staff, MicroCredential stored, Description form, FormErrors errors, int version, Model model) {
        model.addAttribute("institution", staff.institution());
        model.addAttribute("microCredential", stored);
        model.addAttribute("path", path(staff, stored.id()));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("version", version);
        model.addAttribute("kept", "");
        model.addAttribute("check", new CheckView(check.check(staff.institution(), form)));
        model.addAttribute("languages", DescriptionForm.languages(staff.institution(), stored.achievement()));
        model.addAttribute("outcomes", rows(form.outcomes()));
        model.addAttribute("levels", choices.levels());
        model.addAttribute("fields", choices.detailedFields());
        model.addAttribute(
                "fieldValues", form.fields().stream().map(choices::fieldAndName).toList());
        model.addAttribute("assessments", choices.of("assessment", AssessmentType.class));
        model.addAttribute("participations", choices.explained("participation", ParticipationMode.class));
        model.addAttribute("qualities", choices.explained("quality", QualityAssurance.class));
        model.addAttribute("stackabilities", choices.explained("stackability", Stackability.class));
        model.addAttribute("teachingLanguages", choices.languages(form.languages().stream()));
        return "catalogue/edit";
    }

    private static List<Description.Outcome> rows(List<Description.Outcome> outcomes) {
        var rows = new ArrayList<>(outcomes);
        while (rows.size() < FEWEST_ROWS) {
            rows.add(new Description.Outcome(Map.of(), null));
        }
        return rows;
    }

    private static Description withOneMore(Description it) {
        var rows = new ArrayList<>(it.outcomes());
        rows.add(new Description.Outcome(Map.of(), null));
        return it.withOutcomes(rows);
    }

    private static ModelAndView refused(String view, Model model) {
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static String path(StaffMember staff, MicroCredentialId id) {
        return "/at/" + staff.institution().slug() + "/offers/" + id;
    }
}

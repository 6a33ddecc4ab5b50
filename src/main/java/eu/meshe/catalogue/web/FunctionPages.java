package eu.meshe.catalogue.web;

import eu.meshe.catalogue.CredentialFunctions;
import eu.meshe.catalogue.MicroCredentialId;
import eu.meshe.catalogue.MicroCredentials;
import eu.meshe.catalogue.StateFunction;
import eu.meshe.institution.Role;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a micro-credential is good for: what its editors state for its supplements. */
@Controller
@Staff(Role.CATALOGUE_EDITOR)
@RequestMapping("/at/{institution}/offers/{id}/function")
class FunctionPages {

    private final MicroCredentials microCredentials;
    private final CredentialFunctions functions;
    private final StateFunction stateFunction;

    FunctionPages(MicroCredentials microCredentials, CredentialFunctions functions, StateFunction stateFunction) {
        this.microCredentials = microCredentials;
        this.functions = functions;
        this.stateFunction = stateFunction;
    }

    @GetMapping
    String show(StaffMember by, @PathVariable UUID id, Model model) {
        var function = functions.of(by.institutionId(), new MicroCredentialId(id));
        return form(by, id, StateFunction.Wanted.of(function), model);
    }

    @PostMapping
    String set(
            StaffMember by,
            @PathVariable UUID id,
            @ModelAttribute StateFunction.Wanted wanted,
            Model model,
            HttpServletResponse response) {
        try {
            stateFunction.state(by, new MicroCredentialId(id), wanted);
            return "redirect:/at/" + by.institution().slug() + "/offers/" + id + "/function?saved";
        } catch (InvalidInputException refused) {
            response.setStatus(422);
            model.addAttribute("errors", FormErrors.of(refused));
            return form(by, id, wanted, model);
        }
    }

    private String form(StaffMember by, UUID id, StateFunction.Wanted wanted, Model model) {
        model.addAttribute("institution", by.institution());
        model.addAttribute("it", microCredentials.getMicroCredential(by.institutionId(), new MicroCredentialId(id)));
        model.addAttribute("wanted", wanted);
        model.addAttribute("longest", StateFunction.LONGEST);
        return "catalogue/function";
    }
}

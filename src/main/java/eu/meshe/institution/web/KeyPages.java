package eu.meshe.institution.web;

import eu.meshe.institution.Role;
import eu.meshe.institution.RotateKeys;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The keys an institution signs with: what each is for, since when, until when; replacing one, and saying that one was stolen. */
@Staff(Role.ADMINISTRATOR)
@Controller
@RequestMapping("/at/{institution}/keys")
class KeyPages {

    private final KeyViews views;
    private final RotateKeys rotate;

    KeyPages(KeyViews views, RotateKeys rotate) {
        this.views = views;
        this.rotate = rotate;
    }

    @GetMapping
    String list(StaffMember by, Model model) {
        model.addAttribute("at", by.institution());
        model.addAttribute("keys", views.list(by));
        return "institution/keys";
    }

    @GetMapping("/{key}")
    String show(StaffMember by, @PathVariable String key, Model model) {
        model.addAttribute("at", by.institution());
        model.addAttribute("key", views.get(by, key));
        return "institution/key";
    }

    @PostMapping("/{key}/replacement")
    String replace(StaffMember by, @PathVariable String key) {
        rotate.replace(by, key);
        return "redirect:/at/" + by.institution().slug() + "/keys?replaced";
    }

    @PostMapping("/{key}/theft")
    String reportTheft(
            StaffMember by,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String since,
            Model model,
            HttpServletResponse response) {
        try {
            rotate.replaceStolen(by, key, since);
            return "redirect:/at/" + by.institution().slug() + "/keys?stolen";
        } catch (InvalidInputException refused) {
            response.setStatus(422);
            model.addAttribute("errors", FormErrors.of(refused));
            model.addAttribute("since", since);
            return show(by, key, model);
        }
    }
}

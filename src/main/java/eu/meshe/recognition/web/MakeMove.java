package eu.meshe.recognition.web;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.Message;
import eu.meshe.platform.StaleVersionException;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.DecisionDraft;
import eu.meshe.recognition.precedents.web.CaseMemory;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/**
 * Makes a move from a form. Where it is refused, the page comes again with what was typed: beside what is wrong, or, where somebody was
 * quicker, below what that person did.
 */
@Component
class MakeMove {

    private final LayCase lay;
    private final CaseMemory memory;

    MakeMove(LayCase lay, CaseMemory memory) {
        this.lay = lay;
        this.memory = memory;
    }

    /** What was sent with the form, and from where. */
    record Sent(StaffMember officer, UUID id, CaseAsked asked, CaseTyped typed, DecisionDraft draft) {}

    /** @param panel the form it came from; {@code null} for a button without a form */
    ModelAndView make(Sent sent, @Nullable CasePanel panel, String next, Model model, Runnable move) {
        try {
            move.run();
            return new ModelAndView("redirect:" + next);
        } catch (InvalidInputException e) {
            model.addAttribute("errors", memory.errors(e));
            return again(sent, panel, model, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (ConflictException e) {
            model.addAttribute("conflict", e.reason());
        } catch (StaleVersionException e) {
            model.addAttribute("conflict", Message.of("desk.conflict.text"));
        }
        model.addAttribute("unsent", sent.typed().words(sent.draft()));
        return again(sent, panel, model, HttpStatus.CONFLICT);
    }

    private ModelAndView again(Sent sent, @Nullable CasePanel panel, Model model, HttpStatus status) {
        var slug = panel == null ? null : panel.slug();
        var draft = panel == null ? null : sent.draft();
        lay.lay(sent.officer(), new ApplicationId(sent.id()), sent.asked(), slug, sent.typed(), draft, model);
        return new ModelAndView("recognition/case", model.asMap(), status);
    }

    /** The case itself, and what was done. */
    static String back(Sent sent, String done) {
        return DeskView.text(
                sent.asked().addressWithPlace(path(sent) + "/" + sent.id()).queryParam("done", done));
    }

    /** The list, at the line where the officer was; or the case after it. */
    static String onwards(Sent sent, boolean toNext) {
        return DeskView.text(sent.asked()
                .addressWithPlace(path(sent) + (toNext ? "/next" : ""))
                .queryParam("decided", sent.id()));
    }

    private static String path(Sent sent) {
        return "/at/" + sent.officer().institution().slug() + "/cases";
    }
}

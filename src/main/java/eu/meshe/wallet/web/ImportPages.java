package eu.meshe.wallet.web;

import eu.meshe.institution.Account;
import eu.meshe.institution.access.SignedIn;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.wallet.BringDocument;
import eu.meshe.wallet.BringDocument.Brought;
import eu.meshe.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Bringing things along: a sealed credential from elsewhere, or a transcript with results the learner reports themselves. */
@SignedIn
@Controller
@RequestMapping("/wallet/import")
class ImportPages {

    private final BringDocument bringDocument;

    ImportPages(BringDocument bringDocument) {
        this.bringDocument = bringDocument;
    }

    @GetMapping
    String form() {
        return "wallet/import";
    }

    @PostMapping
    String bring(
            Account account,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var document = file == null ? new byte[0] : file.getBytes();
        try {
            switch (bringDocument.bring(account.id(), document)) {
                case Brought.Credential credential -> {
                    return "redirect:/wallet/" + credential.id();
                }
                case Brought.Results results -> model.addAttribute("imported", results.imported());
            }
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", FormErrors.of(refused));
        }
        return "wallet/import";
    }
}

package eu.meshe.verification.web;

import eu.meshe.institution.access.Open;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.Message;
import eu.meshe.verification.DescribeReport;
import eu.meshe.verification.NotACredential;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import eu.meshe.verification.pin.PinResult;
import eu.meshe.verification.print.SealedReports;
import eu.meshe.verification.print.SealedReports.Opened;
import eu.meshe.web.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Pinning a result, looking at a pinned one, comparing a document with it, and taking it away. No account, no session. */
@Controller
@Open
@RequestMapping("/verify/pins")
class PinPages {

    private final PinResult pinResult;
    private final PinViews views;
    private final PinAllowance allowance;
    private final SealedReports sealedReports;
    private final VerifyCredential verify;
    private final DescribeReport describe;

    PinPages(
            PinResult pinResult,
            PinViews views,
            PinAllowance allowance,
            SealedReports sealedReports,
            VerifyCredential verify,
            DescribeReport describe) {
        this.pinResult = pinResult;
        this.views = views;
        this.allowance = allowance;
        this.sealedReports = sealedReports;
        this.verify = verify;
        this.describe = describe;
    }

    /** Whoever has the address may look; nobody else shall come across it. */
    @ModelAttribute
    void keepOutOfIndexesAndCaches(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    @PostMapping
    String pin(
            @RequestParam(defaultValue = "") String report,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (sealedReports.open(report)) {
            case Opened.Whole whole -> {
                allowance.take(request);
                model.addAttribute("made", pinResult.pin(whole.finding(), whole.number()));
                yield "verification/pin-made";
            }
            case Opened.TooOld old -> gone("pin.old.text", model, response);
            case Opened.NotOurs other -> gone("pin.wrong.text", model, response);
        };
    }

    @GetMapping("/{secret}")
    String show(@PathVariable String secret, Model model, HttpServletResponse response) {
        return pinResult.open(secret).map(opened -> show(secret, opened, model)).orElseGet(() -> ended(response));
    }

    /** Whether a document is the pinned one, and all that is to be said of it now. */
    @PostMapping("/{secret}/comparison")
    String compare(
            @PathVariable String secret,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var opened = pinResult.open(secret).orElse(null);
        if (opened == null) {
            return ended(response);
        }
        var document = file == null ? new byte[0] : file.getBytes();
        return document.length == 0
                ? refuse(secret, opened, Message.of("pin.compare.nothing"), model, response)
                : compare(secret, opened, document, model, response);
    }

    private String compare(
            String secret, PinResult.Opened opened, byte[] document, Model model, HttpServletResponse response) {
        return switch (verify.verify(document)) {
            case VerificationReport report -> {
                model.addAttribute(
                        "same",
                        report.sha256().equals(opened.pin().found().kept().sha256()));
                model.addAttribute("pinnedAt", opened.pin().pinnedAt());
                model.addAttribute("report", describe.describe(report));
                model.addAttribute("secret", secret);
                yield "verification/pin-compared";
            }
            case NotACredential refused ->
                refuse(
                        secret,
                        opened,
                        describe.inWords(refused.issues().getFirst().message()),
                        model,
                        response);
        };
    }

    @GetMapping("/removals/{secret}")
    String askToRemove(@PathVariable String secret, Model model, HttpServletResponse response) {
        if (!pinResult.canRemove(secret)) {
            return ended(response);
        }
        model.addAttribute("secret", secret);
        return "verification/pin-removal";
    }

    @PostMapping("/removals/{secret}")
    String remove(@PathVariable String secret, HttpServletResponse response) {
        return pinResult.remove(secret) ? "verification/pin-removed" : ended(response);
    }

    private String show(String secret, PinResult.Opened opened, Model model) {
        model.addAttribute("pin", views.of(opened));
        model.addAttribute("secret", secret);
        return "verification/pin";
    }

    private String refuse(
            String secret, PinResult.Opened opened, Message why, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("errors", new FormErrors(List.of(new FieldProblem("file", why))));
        return show(secret, opened, model);
    }

    private static String gone(String why, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("why", Message.of(why));
        return "verification/report-old";
    }

    private static String ended(HttpServletResponse response) {
        response.setStatus(404);
        return "verification/pin-ended";
    }
}

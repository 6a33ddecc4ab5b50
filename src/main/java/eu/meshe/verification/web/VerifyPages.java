package eu.meshe.verification.web;

import eu.meshe.institution.access.Open;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.Message;
import eu.meshe.verification.DescribeReport;
import eu.meshe.verification.Expectations;
import eu.meshe.verification.NotACredential;
import eu.meshe.verification.RefusalView;
import eu.meshe.verification.SampleDocuments;
import eu.meshe.verification.ShowReport;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifySent;
import eu.meshe.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Checks a document for anyone: a file, the photo of a code, pasted text, or a share link of this exchange. Nothing is kept, and nothing is fetched elsewhere. */
@Controller
@Open
class VerifyPages {

    private static final int LONGEST_ECHO = 100_000;

    /** This page reads codes with the camera, in the browser; no other page may. */
    private static final String MAY_USE_THE_CAMERA = "camera=(self), geolocation=(), microphone=(), payment=()";

    private final VerifySent verify;
    private final DescribeReport describe;
    private final ShowReport showReport;
    private final ObjectProvider<SampleDocuments> samples;

    VerifyPages(
            VerifySent verify,
            DescribeReport describe,
            ShowReport showReport,
            ObjectProvider<SampleDocuments> samples) {
        this.verify = verify;
        this.describe = describe;
        this.showReport = showReport;
        this.samples = samples;
    }

    /** The question; with a link in the address, its answer at once (a QR code leads here). */
    @GetMapping("/verify")
    String ask(@RequestParam(required = false) @Nullable String link, Model model, HttpServletResponse response) {
        if (link != null && !link.isBlank()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            return ofText(link, model, response);
        }
        return form(model, "", response);
    }

    /** The answer shows what was given, so no copy of it stays in the browser. */
    @PostMapping("/verify")
    String check(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) SampleDocuments.@Nullable Kind sample,
            Model model,
            HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (sample != null) {
            return ofSample(sample, model, response);
        }
        if (file != null && !file.isEmpty()) {
            return ofDocument(file.getBytes(), "", model, response);
        }
        return text == null || text.isBlank()
                ? refuse("file", Message.of("verification.verify.nothing"), "", model, response)
                : ofText(text, model, response);
    }

    private String ofSample(SampleDocuments.Kind kind, Model model, HttpServletResponse response) {
        return findSample(kind)
                .map(document -> ofDocument(document, "", model, response))
                .orElseGet(() -> form(model, "", response));
    }

    private String ofText(String text, Model model, HttpServletResponse response) {
        return verify.findDocument(text)
                .map(document -> ofDocument(document, text, model, response))
                .orElseGet(() -> refuse("text", Message.of("verification.verify.link"), text, model, response));
    }

    private String ofDocument(byte[] document, String text, Model model, HttpServletResponse response) {
        return switch (verify.verify(document, Expectations.NONE)) {
            case VerificationReport report -> {
                model.addAllAttributes(showReport.attributes(report));
                yield "verification/report-page";
            }
            case NotACredential refused -> refuse(describe.describe(refused), text, model, response);
        };
    }

    private String refuse(RefusalView refused, String text, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("refused", refused);
        return form(model, text, response);
    }

    private String refuse(String field, Message why, String text, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("errors", new FormErrors(List.of(new FieldProblem(field, why))));
        return form(model, text, response);
    }

    private String form(Model model, String text, HttpServletResponse response) {
        response.setHeader("Permissions-Policy", MAY_USE_THE_CAMERA);
        model.addAttribute("pasted", text.length() > LONGEST_ECHO ? "" : text);
        model.addAttribute(
                "sampleAtHand", findSample(SampleDocuments.Kind.GENUINE).isPresent());
        return "verification/verify";
    }

    private Optional<byte[]> findSample(SampleDocuments.Kind kind) {
        return Optional.ofNullable(samples.getIfAvailable()).flatMap(documents -> documents.findSample(kind));
    }
}

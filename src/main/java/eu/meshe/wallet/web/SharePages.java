package eu.meshe.wallet.web;

import eu.meshe.institution.access.Open;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.QrCode;
import eu.meshe.verification.ShowReport;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import eu.meshe.wallet.ShareCredential;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a share link shows to whoever has it: the credential, and every check of it made at this moment; the result can be kept as on the page for checking. */
@Open
@Controller
@RequestMapping("/share/{secret}")
class SharePages {

    private final ShareCredential shareCredential;
    private final VerifyCredential verifyCredential;
    private final ShowReport showReport;

    SharePages(ShareCredential shareCredential, VerifyCredential verifyCredential, ShowReport showReport) {
        this.shareCredential = shareCredential;
        this.verifyCredential = verifyCredential;
        this.showReport = showReport;
    }

    @GetMapping
    String show(@PathVariable String secret, Model model, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        var opened = shareCredential.open(secret).orElse(null);
        if (opened == null
                || !(verifyCredential.verify(opened.document().content()) instanceof VerificationReport report)) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "wallet/share-ended";
        }
        model.addAllAttributes(showReport.attributes(report));
        model.addAttribute("until", opened.lastDay());
        model.addAttribute("secret", secret);
        model.addAttribute("code", QrCode.svg(shareCredential.address(secret), ""));
        return "wallet/share";
    }

    @GetMapping("/document")
    ResponseEntity<byte[]> document(@PathVariable String secret) {
        return Download.of(shareCredential
                .open(secret)
                .orElseThrow(() -> new NotFoundException("share"))
                .document());
    }
}

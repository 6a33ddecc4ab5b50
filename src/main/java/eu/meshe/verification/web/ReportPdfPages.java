package eu.meshe.verification.web;

import eu.meshe.institution.access.Open;
import eu.meshe.platform.Message;
import eu.meshe.verification.print.ReportPdf;
import eu.meshe.verification.print.SealedReports;
import eu.meshe.verification.print.SealedReports.Opened;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Makes a PDF of a report that the page carries itself: nothing of it is kept here, before or after. */
@Controller
@Open
class ReportPdfPages {

    private final SealedReports sealedReports;
    private final ReportPdf reportPdf;

    ReportPdfPages(SealedReports sealedReports, ReportPdf reportPdf) {
        this.sealedReports = sealedReports;
        this.reportPdf = reportPdf;
    }

    @PostMapping("/verify/report.pdf")
    Object save(@RequestParam(defaultValue = "") String report) {
        return switch (sealedReports.open(report)) {
            case Opened.Whole whole ->
                file(whole.report().checkedAt(), whole.report().sha256(), reportPdf.write(whole.report()));
            case Opened.TooOld old -> gone("report.old.text");
            case Opened.NotOurs other -> gone("report.wrong.text");
        };
    }

    /** An answer that is kept nowhere on the way. */
    static ResponseEntity<Object> file(Instant checkedAt, String sha256, byte[] pdf) {
        var name = ReportPdf.fileName(checkedAt, sha256);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(pdf);
    }

    private static ModelAndView gone(String why) {
        return new ModelAndView(
                "verification/report-old", Map.of("why", Message.of(why)), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}

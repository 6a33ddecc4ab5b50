package eu.meshe.verification.print;

import eu.meshe.platform.MesheProperties;
import eu.meshe.platform.ProgramVersion;
import eu.meshe.platform.print.ArchivalPdf;
import eu.meshe.verification.VerificationReport;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a verification report as a PDF (PDF/A-3a, PDF/UA-1): what the page says, when, by which program, and of which document. */
@Component
public class ReportPdf {

    private static final int SHORT_HASH = 8;

    private final PrepareReport prepareReport;
    private final MessageSource messages;
    private final ReportSheet.Origin origin;

    ReportPdf(PrepareReport prepareReport, MessageSource messages, ProgramVersion version, MesheProperties properties) {
        this.prepareReport = prepareReport;
        this.messages = messages;
        this.origin = new ReportSheet.Origin("MESHE " + version.number(), properties.address("/verify"));
    }

    /** In the language of the request at hand. */
    public byte[] write(VerificationReport report) {
        return write(prepareReport.prepare(report));
    }

    /** In the language that it was prepared in. */
    public byte[] write(PrintedReport report) {
        var language = Locale.forLanguageTag(report.language());
        var sheet = new ReportSheet(report, (key, arguments) -> messages.getMessage(key, arguments, language), origin);
        return ArchivalPdf.write(
                sheet.html(),
                new ArchivalPdf.About(
                        sheet.title(), language, report.checkedAt().atZone(ZoneOffset.UTC)));
    }

    /** A name for the file: the day and the beginning of the document's hash, nothing about a person. */
    public static String fileName(Instant checkedAt, String sha256) {
        return "check-" + LocalDate.ofInstant(checkedAt, ZoneOffset.UTC) + "-" + sha256.substring(0, SHORT_HASH)
                + ".pdf";
    }
}

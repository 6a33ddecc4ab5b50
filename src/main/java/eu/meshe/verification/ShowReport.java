package eu.meshe.verification;

import eu.meshe.verification.print.SealedReports;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * All that a page needs to show a report and to let its reader keep it: the report in words, the same under our seal (to save as a PDF or to pin,
 * {@code verification/actions}), and whom to ask. The same wherever a report is shown to whoever relies on it.
 */
@Component
public class ShowReport {

    private final DescribeReport describe;
    private final SealedReports sealedReports;
    private final IssuerContacts contacts;

    ShowReport(DescribeReport describe, SealedReports sealedReports, IssuerContacts contacts) {
        this.describe = describe;
        this.sealedReports = sealedReports;
        this.contacts = contacts;
    }

    /** {@code report}, {@code sealedReport} and {@code issuerContact}, which is absent where we know nobody. */
    public Map<String, Object> attributes(VerificationReport report) {
        var attributes = new HashMap<String, Object>();
        attributes.put("report", describe.describe(report));
        attributes.put("sealedReport", sealedReports.seal(report));
        contacts.find(report).ifPresent(contact -> attributes.put("issuerContact", contact));
        return attributes;
    }
}

package eu.meshe.verification;

import eu.meshe.credential.Claim;
import eu.meshe.platform.Message;
import eu.meshe.signing.Proof;
import eu.meshe.web.Say;
import java.util.ArrayList;
import java.util.List;

/** What a specialist wants to know of a checked document: identifiers, key, hash; each as it stands. */
final class TechnicalFacts {

    private final Say say;
    private final VerificationReport report;
    private final List<ReportView.Fact> facts = new ArrayList<>();

    TechnicalFacts(Say say, VerificationReport report) {
        this.say = say;
        this.report = report;
    }

    List<ReportView.Fact> list() {
        var credential = report.credential();
        add("format", say.message(report.format().technicalName()));
        add("id", credential.id());
        add("issuer", credential.issuer().id());
        if (report.signer() != null) {
            addSigner(report.signer());
        }
        credential.statuses().forEach(status -> add("status", status.list() + " #" + status.index()));
        if (credential.claim() instanceof Claim.Other other) {
            add("types", String.join(", ", other.types()));
        }
        add("sha256", report.sha256());
        add("checked", say.moment(report.checkedAt()));
        return facts;
    }

    private void addSigner(Proof.Signer signer) {
        add("algorithm", signer.algorithm());
        add("key", signer.verificationMethod());
        signer.certificates().stream()
                .findFirst()
                .ifPresent(certificate ->
                        add("certificate", certificate.getSubjectX500Principal().getName()));
        if (signer.signedAt() != null) {
            add("signed", say.moment(signer.signedAt()));
        }
    }

    private void add(String name, String value) {
        if (!value.isBlank()) {
            facts.add(
                    new ReportView.Fact(Message.of("verification.technical." + name), DescribeReport.shortened(value)));
        }
    }
}

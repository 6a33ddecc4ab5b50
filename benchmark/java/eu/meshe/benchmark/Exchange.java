package eu.meshe.benchmark;

import eu.meshe.MesheApplication;
import eu.meshe.TestDatabase;
import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.credential.CredentialFormats;
import eu.meshe.institution.InstitutionKeys;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.issuance.Award;
import eu.meshe.issuance.IssuanceFixture;
import eu.meshe.issuance.IssueCredential;
import eu.meshe.trust.TrustFixture;
import eu.meshe.verification.Verdict;
import eu.meshe.verification.VerificationFixture;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole program with its database, and documents that one of its institutions issued. */
final class Exchange implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final StaffMember registrar;
    private final Award award;

    Exchange() {
        context = new SpringApplicationBuilder(
                        MesheApplication.class, TrustFixture.class, IssuanceFixture.class, VerificationFixture.class)
                .initializers(new TestDatabase())
                .run("--server.port=0");
        var issuance = context.getBean(IssuanceFixture.class);
        registrar = issuance.aRegistrar();
        context.getBean(TrustFixture.class).accredited(registrar.institution());
        award = issuance.anAward(registrar);
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    VerifyCredential verifier() {
        return context.getBean(VerifyCredential.class);
    }

    /** The award in each format, by the format's name; every check of each passes. */
    Map<String, byte[]> documents() {
        var issue = context.getBean(IssueCredential.class);
        var documents = new LinkedHashMap<String, byte[]>();
        for (var format : issue.listFormats()) {
            var document =
                    issue.issue(registrar.institutionId(), award.id(), format).content();
            demandVerified(document);
            documents.put(format.slug(), document);
        }
        return documents;
    }

    /** What is claimed, sealed by the institution. */
    byte[] sealed(String format, Claim.Achieved claim) {
        var issuer = registrar
                .institution()
                .organisation(context.getBean(InstitutionKeys.class).didOf(registrar.institution()));
        var fixture = context.getBean(VerificationFixture.class);
        var model = fixture.aCredential(registrar.institution());
        var own = new Claim.Achieved(claim.achievement(), issuer, claim.result(), null);
        var credential = new Credential(
                model.id(),
                model.title(),
                issuer,
                model.holder(),
                own,
                model.issuedAt(),
                model.validFrom(),
                null,
                List.of());
        var id = context.getBean(CredentialFormats.class).getId(format);
        return fixture.sealed(credential, id, registrar.institution());
    }

    private void demandVerified(byte[] document) {
        if (!(verifier().verify(document) instanceof VerificationReport report)
                || report.verdict() != Verdict.VERIFIED) {
            throw new IllegalStateException("Not verified: " + verifier().verify(document));
        }
    }

    @Override
    public void close() {
        context.close();
    }
}

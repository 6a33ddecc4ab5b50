package eu.meshe.interop;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.credential.StatusReference;
import eu.meshe.format.openbadge.OpenBadgeFormat;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.issuance.Award;
import eu.meshe.issuance.AwardedCredentials;
import eu.meshe.issuance.IssuanceFixture;
import eu.meshe.issuance.IssueCredential;
import eu.meshe.issuance.RevokeAward;
import eu.meshe.issuance.SuspendAward;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Libraries from npm read the status lists that we publish as we mean them. */
@ExchangeTest
class OtherPeoplesStatusListsTest {

    @Autowired
    private IssuanceFixture fixture;

    @Autowired
    private IssueCredential issueCredential;

    @Autowired
    private AwardedCredentials credentials;

    @Autowired
    private SuspendAward suspendAward;

    @Autowired
    private RevokeAward revokeAward;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    /** {@code @digitalbazaar/vc-bitstring-status-list} 2.0.1, which checks the lists' proofs, too. */
    @Test
    void digitalBazaarReadsBothBitstringLists() throws Exception {
        var registrar = fixture.aRegistrar();
        var award = fixture.anAward(registrar);
        assertThat(bitstring(registrar, award)).contains("\"revocation\":false", "\"suspension\":false");
        suspendAward.suspend(registrar, award.id(), "We are looking into a complaint.", 0);
        assertThat(bitstring(registrar, award)).contains("\"revocation\":false", "\"suspension\":true");
        revokeAward.revoke(registrar, award.id(), "The complaint was right.", 1);
        assertThat(bitstring(registrar, award)).contains("\"revocation\":true");
    }

    /** {@code @sd-jwt/jwt-status-list} 0.19.0, and {@code jose} for the signature. */
    @Test
    void sdJwtReadsTheTokenList() throws Exception {
        var registrar = fixture.aRegistrar();
        var award = fixture.anAward(registrar);
        assertThat(token(award)).contains("\"bits\":2", "\"status\":0");
        suspendAward.suspend(registrar, award.id(), "We are looking into a complaint.", 0);
        assertThat(token(award)).contains("\"status\":2");
        revokeAward.revoke(registrar, award.id(), "The complaint was right.", 1);
        assertThat(token(award)).contains("\"status\":1");
    }

    private String bitstring(StaffMember registrar, Award award) throws IOException, InterruptedException {
        var libraries = OtherPeoplesLibraries.forTestsOf("status");
        var badge = issueCredential.issue(registrar.institutionId(), award.id(), OpenBadgeFormat.ID);
        var arguments = new ArrayList<Object>();
        arguments.add(libraries.write("badge.json", badge.content()));
        arguments.add(fetch("/i/" + registrar.institution().slug() + "/did.json", "did.json", libraries));
        for (var status : credentials.of(award).statuses()) {
            if (status.type().equals(StatusReference.BITSTRING)) {
                arguments.add(status.list());
                arguments.add(fetch(URI.create(status.list()).getPath(), status.purpose() + ".json", libraries));
            }
        }
        var said = libraries.run("check-status.mjs", arguments.toArray());
        assertThat(said).contains("\"verified\":true");
        return said;
    }

    private String token(Award award) throws IOException, InterruptedException {
        var libraries = OtherPeoplesLibraries.forTestsOf("status");
        var status = credentials.of(award).statuses().stream()
                .filter(reference -> reference.type().equals(StatusReference.TOKEN))
                .findFirst()
                .orElseThrow();
        var file = fetch(URI.create(status.list()).getPath(), "list.jwt", libraries);
        return libraries.run("check-token-status.mjs", file, status.list(), status.index());
    }

    private Path fetch(String path, String name, OtherPeoplesLibraries libraries)
            throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + port + path);
        var answer = http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return libraries.write(name, answer.body());
    }
}

package eu.meshe.trust;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.institution.InstitutionKeys;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IscedField;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.KeyDirectory.Answer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The register that anyone can take along, read again as the command line reads it, says what the exchange's own says. */
@ExchangeTest
class PublishedRegisterTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TrustFixture fixture;

    @Autowired
    private InstitutionKeys keys;

    @Autowired
    private Register here;

    @Test
    void saysOfEveryKeyAndCertificateWhatTheExchangeSays() {
        var university = fixture.aUniversity();
        var register = published();
        var known = register.findByDid(keys.didOf(university)).orElseThrow();
        assertThat(known.name()).isEqualTo(university.name());
        assertThat(known.country()).isEqualTo(university.country());
        assertThat(known.registration()).isEqualTo(university.registration());
        for (var key : keys.listKeys(university.id())) {
            assertThat(register.find(key.verificationMethod()))
                    .isInstanceOfSatisfying(
                            Answer.Found.class, found -> assertThat(found.key()).isEqualTo(key.publicKey()));
            var own = register.findHolder(key.verificationMethod()).orElseThrow();
            assertThat(own.institution()).isEqualTo(known.id());
            assertThat(own.retiredAt())
                    .isEqualTo(here.findHolder(key.verificationMethod())
                            .orElseThrow()
                            .retiredAt());
        }
        var seal = keys.getCurrent(university.id(), KeyAlgorithm.P256)
                .certificates()
                .getFirst();
        assertThat(register.findByCertificate(seal).orElseThrow().institution()).isEqualTo(known.id());
    }

    @Test
    void saysWhoMayAwardWhat() {
        var university = fixture.aUniversity();
        fixture.accredited(university, List.of("6"), List.of("06"), "2020-01-01", "2040-12-31");
        var register = published();
        var known = register.findByDid(keys.didOf(university)).orElseThrow();
        var day = LocalDate.parse("2030-01-01");
        var standing = register.standing(known.id(), new EqfLevel(6), List.of(new IscedField("0613")), day);
        assertThat(standing).isInstanceOf(Standing.InForce.class);
        var agency = ((Standing.InForce) standing).accreditation().agency();
        assertThat(register.getInstitution(agency).name().original()).isNotBlank();
        assertThat(register.standing(known.id(), new EqfLevel(7), List.of(), day))
                .isInstanceOf(Standing.OutOfScope.class);
        assertThat(register.standing(known.id(), null, List.of(), LocalDate.parse("2041-01-01")))
                .isInstanceOf(Standing.NotInForce.class);
    }

    @Test
    void leavesAKeyOpenThatItDoesNotHave() {
        var did = keys.didOf(fixture.aUniversity());
        assertThat(published().find(did + "#newer")).isInstanceOf(Answer.NotFoundOut.class);
    }

    private KnownInstitutions published() {
        var answer = new HttpCaller(port).get("/api/v1/register");
        assertThat(answer.statusCode()).isEqualTo(200);
        return RegisterReader.read(answer.body().getBytes(StandardCharsets.UTF_8));
    }
}

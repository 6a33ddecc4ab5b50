package eu.meshe.issuance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.ExchangeTest;
import eu.meshe.institution.InstitutionKeys;
import eu.meshe.institution.RotateKeys;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.issuance.IssuanceFixture;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.KeyCustody;
import eu.meshe.signing.SigningException;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.certificate.SealSubject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The hardware that keeps the keys is away: an answer that says so and when to try again, and nothing half done. */
@ExchangeTest
@Import(KeysAwayTest.Token.class)
class KeysAwayTest {

    private static final AtomicBoolean AWAY = new AtomicBoolean();

    @Autowired
    private IssuanceFixture fixture;

    @Autowired
    private RotateKeys rotateKeys;

    @Autowired
    private InstitutionKeys keys;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private StaffMember registrar;

    @BeforeEach
    void aRegistrar() {
        registrar = fixture.aRegistrar();
    }

    @AfterEach
    void back() {
        AWAY.set(false);
    }

    @Test
    void aDocumentIsAnsweredWith503AndMadeOnceTheKeysAreBack() throws Exception {
        var award = fixture.anAward(registrar);
        var address = "/api/v1/institutions/" + registrar.institution().slug() + "/awards/" + award.id();
        AWAY.set(true);
        for (var format : List.of("edc", "open-badge", "open-badge-jwt", "sd-jwt", "elmo")) {
            var answer = get(address + "/documents/" + format);
            assertThat(answer.statusCode()).as(format).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("60");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            var problem = JsonMapper.shared().readTree(answer.body());
            assertThat(problem.path("type").stringValue()).isEqualTo("/problems/unavailable");
            assertThat(problem.path("detail").stringValue()).contains("keys").doesNotContain("unplugged");
        }
        assertThat(documents()).isZero();

        AWAY.set(false);
        assertThat(get(address + "/documents/open-badge").statusCode()).isEqualTo(200);
        assertThat(documents()).isEqualTo(1);
    }

    @Test
    void aKeyThatCannotBeReplacedStaysInUse() {
        var before = keys.listKeys(registrar.institutionId());
        var name = before.getFirst().verificationMethod().split("#")[1];
        AWAY.set(true);
        assertThatThrownBy(() -> rotateKeys.replace(registrar, name)).isInstanceOf(SigningException.class);
        assertThat(keys.listKeys(registrar.institutionId())).isEqualTo(before);
    }

    private int documents() {
        return jdbc.sql("select count(*) from award_document where institution_id = ?")
                .param(registrar.institutionId().value())
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + fixture.aToken(registrar))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Puts a token that can be unplugged before the custody there is. */
    @TestConfiguration
    static class Token {

        @Bean
        static BeanPostProcessor unpluggable() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof KeyCustody custody ? new Unpluggable(custody) : bean;
                }
            };
        }
    }

    private record Unpluggable(KeyCustody custody) implements KeyCustody {

        private KeyCustody plugged() {
            if (AWAY.get()) {
                throw new SigningException("The token is unplugged");
            }
            return custody;
        }

        @Override
        public boolean supports(KeyAlgorithm algorithm) {
            return custody.supports(algorithm);
        }

        @Override
        public String create(String owner, KeyAlgorithm algorithm, String controller, SealSubject subject) {
            return plugged().create(owner, algorithm, controller, subject);
        }

        @Override
        public Optional<SigningKey> findKey(String keyId) {
            return plugged().findKey(keyId);
        }

        @Override
        public List<String> listKeys(String owner) {
            return plugged().listKeys(owner);
        }
    }
}

package eu.meshe.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.HttpCaller;
import eu.meshe.MesheApplication;
import eu.meshe.institution.Role;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.trust.TrustFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The embedded server is killed while the exchange runs: an exchange and a server of its own, in a directory of their own. */
class DatabaseDiesAloneTest {

    private static final int ATTEMPTS = 60;

    @TempDir
    private Path directory = Path.of("unset");

    private ConfigurableApplicationContext exchange;
    private StaffMember member;
    private HttpCaller person;
    private HttpCaller program;

    @BeforeEach
    void somebodyWorksOnAnExchange() {
        exchange = new SpringApplicationBuilder(MesheApplication.class, TrustFixture.class)
                .properties("meshe.remote.fetch=none")
                .run("--server.port=0", "--meshe.data-directory=" + directory);
        var port = Objects.requireNonNull(((WebServerApplicationContext) exchange).getWebServer())
                .getPort();
        var trust = exchange.getBean(TrustFixture.class);
        member = trust.staff(trust.aUniversity(), Role.PARTNERSHIP_OFFICER);
        person = new HttpCaller(port).signedIn(member.account().email(), TrustFixture.PASSWORD);
        program = new HttpCaller(port).with("Authorization", "Bearer " + trust.token(member));
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void isStartedAgainAndMeanwhilePagesProgramsAndHealthSayThatItIsAway() throws Exception {
        var control = directory.resolve("postgres/data/global/pg_control");
        var aside = directory.resolve("pg_control");
        Files.move(control, aside); // keeps the server from starting again until it is put back
        kill();

        var page = person.get(agreements());
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body()).contains("The database of this exchange cannot be reached", "</html>");
        var answer = program.get("/api/v1/register");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("/problems/database").doesNotContain("Exception");
        assertThat(person.get("/actuator/health").statusCode()).isEqualTo(503);
        assertThat(person.get("/actuator/health/liveness").statusCode()).isEqualTo(200);

        Files.move(aside, control);
        awaitThere();
        assertThat(person.get(agreements()).body()).as("still signed in").contains("/sign-out");
        assertThat(person.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(program.get("/api/v1/register").statusCode()).isEqualTo(200);
    }

    private String agreements() {
        return "/at/" + member.institution().slug() + "/agreements";
    }

    private void kill() throws IOException {
        var lines = Files.readAllLines(directory.resolve("postgres/data/postmaster.pid"));
        var server = ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElseThrow();
        assertThat(server.destroyForcibly()).isTrue();
        server.onExit().join();
    }

    private void awaitThere() throws InterruptedException {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (person.get(agreements()).statusCode() == 200) {
                return;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("The database is not started again");
    }
}

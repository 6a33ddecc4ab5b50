package eu.meshe.interop;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.protocol.vcapi.ConformanceServer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What npm's libraries for Data Integrity issue, derive or present, our VC-API verifies, and the other way round. */
@ConformanceServer
class OtherPeoplesVcApiTest {

    /** Four suites both ways, P-384 and the old suite one way, four ways to derive, two presentations. */
    private static final int TRIALS = 8 + 14 + 16 + 4;

    @LocalServerPort
    private int port;

    @Test
    void digitalBazaarAndWeVerifyWhatTheOtherMakes() throws Exception {
        var answer = OtherPeoplesLibraries.forTestsOf("vc-api").run("drive-vc-api.mjs", "https://localhost:" + port);

        assertThat(answer.lines().filter(line -> line.startsWith("wrong"))).isEmpty();
        assertThat(answer.lines().filter(line -> line.startsWith("right")))
                .as(answer)
                .hasSize(TRIALS);
    }
}

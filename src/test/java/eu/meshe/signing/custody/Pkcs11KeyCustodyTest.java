package eu.meshe.signing.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.KeyCustody;
import eu.meshe.signing.SigningException;
import eu.meshe.signing.SoftHsm;
import eu.meshe.signing.TestKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Security;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against SoftHSM: the keys are made on the token and stay there. */
class Pkcs11KeyCustodyTest extends KeyCustodyContract {

    private static String shared;

    @TempDir
    Path directory;

    @BeforeAll
    static void takeAToken() {
        shared = SoftHsm.aToken();
    }

    @Override
    KeyCustody custody() {
        // each test lists an owner of its own
        return custody(shared);
    }

    @Test
    void theKeyIsSensitiveAndCannotBeTakenOut() throws Exception {
        var id = make("north", KeyAlgorithm.P256);
        var slot = Pkcs11Slots.findByLabel(SoftHsm.library(), shared).orElseThrow();
        var provider = Security.getProvider("SunPKCS11")
                .configure("--name=look\nlibrary=" + SoftHsm.library() + "\nslot=" + slot + "\n");
        var store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, SoftHsm.PIN.toCharArray());

        var key = (PrivateKey) store.getKey(id, null);

        assertThat(key.getEncoded()).isNull();
        assertThat(key.getFormat()).isNull();
        assertThat(key.toString())
                .contains("sensitive")
                .contains("unextractable")
                .doesNotContain("session object");
    }

    @Test
    void goesOnWhenTheSessionsWereLost() {
        var key = custody().getKey(make("north", KeyAlgorithm.P256));
        key.sign(MESSAGE);

        SoftHsm.closeAllSessions(
                Pkcs11Slots.findByLabel(SoftHsm.library(), shared).orElseThrow());

        assertThat(key.sign(MESSAGE)).hasSize(64);
    }

    @Test
    void goesOnWhenTheLibraryWasEnded() {
        var key = custody().getKey(make("north", KeyAlgorithm.RSA));
        key.sign(MESSAGE);

        SoftHsm.end();

        assertThat(key.sign(MESSAGE)).hasSize(384);
    }

    @Test
    void saysThatTheTokenIsGoneAndGoesOnWhenItIsBack() throws Exception {
        var label = SoftHsm.aToken();
        var clock = new MovingClock();
        var custody = new Pkcs11KeyCustody(SoftHsm.library(), label, SoftHsm.pinFile(), clock, new SecureRandom());
        var key = custody.getKey(custody.create("north", KeyAlgorithm.P256, TestKeys.NORTH, TestKeys.subject()));
        var place = SoftHsm.directoryOf(label);

        SoftHsm.end();
        Files.move(place, directory.resolve("away"));
        try {
            assertThatThrownBy(() -> key.sign(MESSAGE))
                    .isInstanceOf(SigningException.class)
                    .hasMessageContaining("There is no token '" + label + "'");
            assertThatThrownBy(() -> key.sign(MESSAGE))
                    .isInstanceOf(SigningException.class)
                    .hasMessageContaining("did not answer a moment ago");
        } finally {
            Files.move(directory.resolve("away"), place);
        }
        SoftHsm.end();
        clock.now = clock.now.plusSeconds(2);

        assertThat(key.sign(MESSAGE)).hasSize(64);
    }

    @Test
    void triesAWrongPinOnceAndNotAgain() throws Exception {
        var wrong = Files.writeString(directory.resolve("pin"), "111111\n");
        var clock = new MovingClock();
        var custody = new Pkcs11KeyCustody(SoftHsm.library(), SoftHsm.aToken(), wrong, clock, new SecureRandom());

        for (int attempt = 0; attempt < 3; attempt++) {
            clock.now = clock.now.plusSeconds(60);
            assertThatThrownBy(() -> custody.listKeys("north"))
                    .isInstanceOf(SigningException.class)
                    .hasMessageContaining("refused the PIN")
                    .hasMessageNotContaining("111111");
            Files.writeString(wrong, SoftHsm.PIN);
        }
    }

    @Test
    void saysWhichFileIsMissing() {
        var nowhere = directory.resolve("nowhere");
        assertThatThrownBy(() ->
                        new Pkcs11KeyCustody(nowhere, shared, SoftHsm.pinFile(), Clock.systemUTC(), new SecureRandom()))
                .isInstanceOf(SigningException.class)
                .hasMessageContaining(nowhere.toString());
        assertThatThrownBy(() ->
                        new Pkcs11KeyCustody(SoftHsm.library(), shared, nowhere, Clock.systemUTC(), new SecureRandom()))
                .isInstanceOf(SigningException.class)
                .hasMessageContaining(nowhere.toString());
    }

    @Test
    void saysThatALibraryIsNone() throws Exception {
        var file = Files.writeString(directory.resolve("library.so"), "no library");
        var custody = new Pkcs11KeyCustody(file, shared, SoftHsm.pinFile(), Clock.systemUTC(), new SecureRandom());
        assertThatThrownBy(() -> custody.listKeys("north"))
                .isInstanceOf(SigningException.class)
                .hasMessageContaining("could not be used");
    }

    private static Pkcs11KeyCustody custody(String label) {
        return new Pkcs11KeyCustody(
                SoftHsm.library(),
                label,
                SoftHsm.pinFile(),
                Clock.fixed(TestKeys.NOW, ZoneOffset.UTC),
                new SecureRandom());
    }

    private static final class MovingClock extends Clock {

        private Instant now = TestKeys.NOW.plus(Duration.ofDays(1));

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

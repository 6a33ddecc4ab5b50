package eu.meshe.verification.web;

import eu.meshe.institution.Account;
import eu.meshe.institution.AccountId;
import eu.meshe.institution.Accounts;
import eu.meshe.wallet.ReceiveCredential;
import eu.meshe.wallet.ShareCredential;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Real links: the document lies in the wallet of a made-up learner, who shows it for three days. */
@TestComponent
class ShareFixture {

    private final Accounts accounts;
    private final ReceiveCredential receive;
    private final ShareCredential share;
    private final Clock clock;

    ShareFixture(Accounts accounts, ReceiveCredential receive, ShareCredential share, Clock clock) {
        this.accounts = accounts;
        this.receive = receive;
        this.share = share;
        this.clock = clock;
    }

    /** The whole link, as the learner hands it on. */
    String link(byte[] document) {
        var learner = accounts.addIfAbsent(
                new Account(
                        new AccountId(UUID.randomUUID()),
                        UUID.randomUUID() + "@meshe.example",
                        "Noor",
                        "Voorbeeld",
                        null,
                        "en",
                        0),
                clock.instant());
        var held = receive.receive(learner.id(), document, "upload");
        var until = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(3);
        return Objects.requireNonNull(
                share.share(learner.id(), held, UUID.randomUUID(), until, "").address());
    }
}

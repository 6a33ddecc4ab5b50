package eu.meshe.verification;

import eu.meshe.platform.Message;
import java.util.Locale;
import java.util.Set;

/** What a check is about: the headings that a report lists by what passed, in this order. */
enum Topic {
    DOCUMENT(Set.of()),
    ISSUER(Set.of("issuer", "mandate", "accreditation")),
    TODAY(Set.of("dates", "revocation", "holder"));

    private final Set<String> checks;

    Topic(Set<String> checks) {
        this.checks = checks;
    }

    /** The topic of that check; whatever asks neither after the issuer nor after today is about the document itself. */
    static Topic of(CheckResult check) {
        return ISSUER.checks.contains(check.name()) ? ISSUER : TODAY.checks.contains(check.name()) ? TODAY : DOCUMENT;
    }

    Message title() {
        return Message.of("verification.topic." + name().toLowerCase(Locale.ROOT));
    }
}

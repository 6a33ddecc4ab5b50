package eu.meshe.format.openbadge;

import eu.meshe.credential.Credential;
import eu.meshe.format.JsonPlace;
import eu.meshe.platform.Message;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a JSON Web Token says of a badge beside the badge itself (Open Badges 3.0, 8.2.4 and 8.2.6.1): issuer, id, learner and dates a second time.
 * Where the two differ the badge is not valid.
 *
 * @param type the token's {@code typ}
 */
record RegisteredClaims(String type, JsonPlace token) {

    /** RFC 7519, 4.1; RFC 7800, 3.1. */
    static final Set<String> NAMES = Set.of("iss", "sub", "aud", "exp", "nbf", "iat", "jti", "cnf", "nonce");

    /** VC-JOSE-COSE, 3.1.1: a token of these types need not repeat anything. */
    private static final Set<String> REPEATS_NOTHING = Set.of("vc+jwt", "vc+ld+jwt");

    static void write(ObjectNode badge, Credential credential, Instant at) {
        badge.put("iss", credential.issuer().id());
        badge.put("jti", credential.id());
        badge.put("iat", at.getEpochSecond());
        if (credential.holder().id() != null) {
            badge.put("sub", credential.holder().id());
        }
        if (credential.validFrom() != null) {
            badge.put("nbf", credential.validFrom().getEpochSecond());
        }
        if (credential.validUntil() != null) {
            badge.put("exp", credential.validUntil().getEpochSecond());
        }
    }

    /** The badge: the whole payload, or the claim {@code vc}, with what stands only outside of it filled in (VCDM 1.1, 6.3.1). */
    JsonPlace credential() {
        var wrapped = token.at("vc");
        if (!(wrapped.node() instanceof ObjectNode inside)) {
            return token;
        }
        var filled = inside.deepCopy();
        fill(filled, "id", "jti");
        fill(filled, "issuer", "iss");
        fillTime(filled, "issuanceDate", "nbf");
        fillTime(filled, "expirationDate", "exp");
        if (filled.path("credentialSubject") instanceof ObjectNode subject) {
            fill(subject, "id", "sub");
        }
        return new JsonPlace(filled, wrapped.pointer(), token.issues());
    }

    /** Takes down where the token and the badge contradict each other. */
    void compare() {
        var inside = token.at("vc").node().isObject() ? token.at("vc") : token;
        var issuer = inside.at("issuer");
        compare("iss", issuer.node().isObject() ? issuer.at("id") : issuer, true);
        compare("jti", inside.at("id"), true);
        var subject = inside.at("credentialSubject");
        compare("sub", subject.at("id"), subject.at("id").isPresent());
        compareTime("nbf", inside.at(inside.at("validFrom").isPresent() ? "validFrom" : "issuanceDate"), true);
        var until = inside.at(inside.at("validUntil").isPresent() ? "validUntil" : "expirationDate");
        compareTime("exp", until, until.isPresent());
    }

    @Nullable
    Instant signedAt() {
        return time("iat");
    }

    private void compare(String claim, JsonPlace member, boolean required) {
        var said = token.at(claim);
        if (!said.isPresent()) {
            missing(said, required);
        } else if (member.isPresent() && !member.node().equals(said.node())) {
            said.note(Message.of("openbadge.jwt.differs", claim, member.pointer()));
        }
    }

    private void compareTime(String claim, JsonPlace member, boolean required) {
        var said = token.at(claim);
        if (!said.isPresent()) {
            missing(said, required);
            return;
        }
        var time = time(claim);
        if (time == null) {
            said.complain("format.member.notNumber");
        } else if (member.isPresent()
                && member.time()
                        .filter(at -> at.getEpochSecond() == time.getEpochSecond())
                        .isEmpty()) {
            said.note(Message.of("openbadge.jwt.differs", claim, member.pointer()));
        }
    }

    private void missing(JsonPlace claim, boolean required) {
        if (required && !REPEATS_NOTHING.contains(type)) {
            claim.complain("format.member.missing");
        }
    }

    private void fill(ObjectNode node, String member, String claim) {
        var value = token.at(claim).node();
        if (!node.has(member) && value.isString()) {
            node.set(member, value);
        }
    }

    private void fillTime(ObjectNode node, String member, String claim) {
        var time = time(claim);
        if (!node.has(member) && time != null) {
            node.put(member, time.toString());
        }
    }

    private @Nullable Instant time(String claim) {
        var seconds = token.at(claim).node();
        try {
            return seconds.isNumber()
                            && seconds.decimalValue().abs().compareTo(java.math.BigDecimal.valueOf(1L << 40)) < 0
                    ? Instant.ofEpochSecond(seconds.decimalValue().longValue())
                    : null;
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }
}

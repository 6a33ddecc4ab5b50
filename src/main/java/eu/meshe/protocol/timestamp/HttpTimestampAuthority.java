package eu.meshe.protocol.timestamp;

import eu.meshe.platform.Message;
import eu.meshe.signing.timestamp.TimeStamp;
import eu.meshe.signing.timestamp.TimeStampToken;
import eu.meshe.signing.timestamp.TimestampAuthority;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Random;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.jspecify.annotations.Nullable;

/**
 * Asks a time-stamp service over HTTP (RFC 3161, 3.4). The answer must be to this very request (digest, nonce, policy), rightly signed, and
 * signed with a certificate that is for time stamps and for nothing else (2.3).
 */
final class HttpTimestampAuthority implements TimestampAuthority {

    static final Duration LONGEST = Duration.ofSeconds(10);

    private static final String QUERY = "application/timestamp-query";
    private static final int LARGEST = 256 * 1024;

    private final BoundedHttp http;
    private final URI address;
    private final @Nullable String policy;
    private final Random random;

    /**
     * Of one service.
     *
     * @param policy the OID that is asked for; {@code null} leaves it to the service
     * @param random for nonces; cannot be foreseen
     */
    HttpTimestampAuthority(URI address, @Nullable String policy, Duration longest, Random random) {
        http = new BoundedHttp(longest);
        this.address = address;
        this.policy = policy;
        this.random = random;
    }

    @Override
    public Answer stamp(byte[] sha256) {
        try {
            var request = request(sha256);
            var answer = http.send(
                    http.request(address)
                            .header("Content-Type", QUERY)
                            .POST(BodyPublishers.ofByteArray(request.getEncoded()))
                            .build(),
                    LARGEST);
            return answer.statusCode() == 200
                    ? checked(answer.body(), request)
                    : unavailable("protocol.stamp.status", answer.statusCode());
        } catch (IOException e) {
            return unavailable("protocol.stamp.unreachable");
        }
    }

    private TimeStampRequest request(byte[] sha256) throws IOException {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        if (policy != null) {
            generator.setReqPolicy(new ASN1ObjectIdentifier(policy));
        }
        return generator.generate(TSPAlgorithms.SHA256, sha256, new BigInteger(64, random));
    }

    private static Answer checked(byte[] body, TimeStampRequest request) {
        try {
            var response = new TimeStampResponse(body);
            response.validate(request); // RFC 3161, 2.2 and 2.4.2: status, digest, nonce, policy
            var token = response.getTimeStampToken();
            return token == null
                    ? unavailable("protocol.stamp.refused", String.valueOf(response.getStatusString()))
                    : signed(token.getEncoded(), request.getMessageImprintDigest());
        } catch (TSPException | IOException | RuntimeException wrong) {
            return unavailable("protocol.stamp.wrong");
        }
    }

    private static Answer signed(byte[] token, byte[] sha256) {
        return TimeStampToken.checkDigest(token, sha256) instanceof TimeStamp.Sound
                ? new Answer.Stamped(token)
                : unavailable("protocol.stamp.signer");
    }

    private static Answer unavailable(String key, Object... arguments) {
        return new Answer.Unavailable(Message.of(key, arguments));
    }
}

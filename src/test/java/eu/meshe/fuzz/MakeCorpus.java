package eu.meshe.fuzz;

import eu.meshe.FindFormats;
import eu.meshe.credential.BitstringStatusList;
import eu.meshe.credential.IssuingFormat;
import eu.meshe.credential.IssuingFormat.Occasion;
import eu.meshe.credential.TokenStatusList;
import eu.meshe.format.SampleCredentials;
import eu.meshe.format.baked.BakedBadges;
import eu.meshe.format.elmo.ElmoFormat;
import eu.meshe.format.openbadge.OpenBadgeFormat;
import eu.meshe.platform.Digest;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.TestKeys;
import eu.meshe.signing.TestTimestampAuthority;
import eu.meshe.signing.did.DidDocument;
import eu.meshe.signing.did.DidKey;
import eu.meshe.signing.jose.CertificateChain;
import eu.meshe.signing.jose.Jwk;
import eu.meshe.signing.timestamp.TimestampAuthority;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the first inputs of the corpus anew: a document of every format by every kind of key that signs it, whole and bare, and what carries or
 * surrounds one. Needed when a format changes so that its old documents no longer verify.
 */
final class MakeCorpus {

    private final Map<KeyAlgorithm, SigningKey> keys = new EnumMap<>(KeyAlgorithm.class);

    private MakeCorpus() {
        for (var algorithm : new KeyAlgorithm[] {KeyAlgorithm.ED25519, KeyAlgorithm.P256, KeyAlgorithm.RSA}) {
            keys.put(algorithm, TestKeys.of(algorithm, SampleCredentials.ISSUER));
        }
    }

    /** Leaves what campaigns have found. */
    public static void main(String[] arguments) throws IOException {
        var corpus = new MakeCorpus();
        corpus.writeKeys();
        corpus.writeDocuments();
        corpus.writeSmallThings();
    }

    private void writeKeys() throws IOException {
        var known = JsonMapper.shared().createArrayNode();
        for (var key : keys.values()) {
            var one = known.addObject()
                    .put("verificationMethod", key.verificationMethod())
                    .put("controller", key.controller());
            one.set("publicKeyJwk", Jwk.write(key.publicKey()));
            one.set("x5c", CertificateChain.write(key.certificates()));
        }
        Files.createDirectories(Corpus.HOME);
        Files.writeString(Corpus.KEYS, known.toPrettyString() + "\n");
    }

    private void writeDocuments() throws IOException {
        for (var format : FindFormats.ofTheProduct().all().listIssuing(Occasion.AWARD)) {
            for (var algorithm : format.keyAlgorithms()) {
                write(format, issued(format, algorithm, false));
                write(format, issued(format, algorithm, true));
            }
        }
        write(FindFormats.ofTheProduct().all().getIssuing(Occasion.RECOGNITION));
    }

    private byte[] issued(IssuingFormat format, KeyAlgorithm algorithm, boolean bare) {
        var credential = bare ? SampleCredentials.bare() : SampleCredentials.full();
        return format.issue(credential, key(algorithm), TestKeys.NOW);
    }

    private void write(IssuingFormat decisions) throws IOException {
        var document = decisions.issue(
                SampleCredentials.recognition(), key(decisions.keyAlgorithms().getFirst()), TestKeys.NOW);
        write(decisions, document);
    }

    private static void write(IssuingFormat format, byte[] document) throws IOException {
        write(Target.VERIFIER, document);
        write(Target.named(format.id().slug()), document);
        switch (format.id().slug()) {
            case "open-badge", "recognition" -> {
                write(Target.JSON, document);
                write(Target.LINKED_DATA, document);
                write(Target.CONTAINERS, BakedBadges.png(document));
                write(Target.CONTAINERS, BakedBadges.pngCompressed(document));
                write(Target.VERIFIER, BakedBadges.png(document));
            }
            case "open-badge-jwt" -> write(Target.JOSE, document);
            default -> {}
        }
    }

    private void writeSmallThings() throws IOException {
        for (var key : keys.values()) {
            write(Target.JOSE, Jwk.write(key.publicKey()).toString());
            write(Target.JOSE, CertificateChain.write(key.certificates()).toString());
        }
        write(Target.IDENTIFIERS, "did:web:north.example%3A8443:i:north");
        for (var algorithm : new KeyAlgorithm[] {KeyAlgorithm.ED25519, KeyAlgorithm.P256}) {
            var did = DidKey.of(key(algorithm).publicKey());
            write(Target.IDENTIFIERS, did);
            write(Target.IDENTIFIERS, did.substring("did:key:".length()));
        }
        writeKeyDocument();
        writeMany();
        var authority = new TestTimestampAuthority(() -> TestKeys.NOW);
        if (authority.stamp(Digest.sha256(new byte[] {1})) instanceof TimestampAuthority.Answer.Stamped stamped) {
            write(Target.TIME_STAMPS, stamped.token());
        }
        write(
                Target.STATUS_LISTS,
                BitstringStatusList.of(131_072, LongStream.of(0, 94_567)).encode());
        write(
                Target.STATUS_LISTS,
                TokenStatusList.of(2, 1000, index -> index % 3).encode());
    }

    private void writeKeyDocument() throws IOException {
        var known = keys.values().stream()
                .map(key -> new DidDocument.Method(
                        KeyDocuments.CONTROLLER + "#key-" + (key.algorithm().ordinal() + 1), key.publicKey()))
                .toList();
        write(
                Target.KEY_DOCUMENTS,
                new String(new DidDocument(KeyDocuments.CONTROLLER, known).toJson(), StandardCharsets.UTF_8));
    }

    private void writeMany() throws IOException {
        var badge = issued(new OpenBadgeFormat(), KeyAlgorithm.ED25519, true);
        write(
                Target.MANY_AT_ONCE,
                "{\"id\":\"1\",\"document\":" + new String(badge, StandardCharsets.UTF_8)
                        + "}\n{\"id\":\"2\",\"base64\":\"e30=\"}\n");
        var zipped = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry("a/badge.json"));
            zip.write(badge);
            zip.putNextEntry(new ZipEntry("b.xml"));
            zip.write(issued(new ElmoFormat(), KeyAlgorithm.RSA, true));
        }
        write(Target.MANY_AT_ONCE, zipped.toByteArray());
    }

    private SigningKey key(KeyAlgorithm algorithm) {
        return Objects.requireNonNull(keys.get(algorithm));
    }

    private static void write(Target target, String text) throws IOException {
        write(target, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Target target, byte[] input) throws IOException {
        var folder = Files.createDirectories(Corpus.HOME.resolve(target.folder()));
        Files.write(folder.resolve("made-" + Digest.hex(input).substring(0, 12)), input);
    }
}

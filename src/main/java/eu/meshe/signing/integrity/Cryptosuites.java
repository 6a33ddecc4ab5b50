package eu.meshe.signing.integrity;

import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.KeyKind;
import eu.meshe.signing.canonical.Contexts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** All that we can check, the ones that we also sign with among them. */
final class Cryptosuites {

    private static final Set<KeyKind> EDWARDS = Set.of(KeyKind.ED25519);
    private static final Set<KeyKind> NIST_CURVES = Set.of(KeyKind.P256, KeyKind.P384);
    private static final Set<KeyKind> LATTICE = Set.of(KeyKind.ML_DSA_44);

    private final HashedCryptosuite eddsa;
    private final HashedCryptosuite ecdsa;
    private final HashedCryptosuite mlDsa;
    private final HashedCryptosuite eddsaOnJson;
    private final HashedCryptosuite ecdsaOnJson;
    private final List<Cryptosuite> all;

    Cryptosuites(Contexts contexts) {
        var linkedData = new LinkedDataTransformation(contexts);
        var json = new JsonTransformation(false);
        eddsa = new HashedCryptosuite("eddsa-rdfc-2022", EDWARDS, linkedData);
        ecdsa = new HashedCryptosuite("ecdsa-rdfc-2019", NIST_CURVES, linkedData);
        mlDsa = new HashedCryptosuite("mldsa44-jcs-2024", LATTICE, new JsonTransformation(true));
        eddsaOnJson = new HashedCryptosuite("eddsa-jcs-2022", EDWARDS, json);
        ecdsaOnJson = new HashedCryptosuite("ecdsa-jcs-2019", NIST_CURVES, json);
        all = List.of(
                eddsa,
                ecdsa,
                mlDsa,
                eddsaOnJson,
                ecdsaOnJson,
                new EcdsaSd2023(linkedData),
                new HashedCryptosuite("mldsa44-rdfc-2024", LATTICE, linkedData),
                new HashedCryptosuite("Ed25519Signature2020", "Ed25519Signature2020", EDWARDS, linkedData));
    }

    /** The one a proof says it was made with. */
    Optional<Cryptosuite> find(JsonNode proof) {
        for (var suite : all) {
            if (suite.isNamedBy(proof)) {
                return Optional.of(suite);
            }
        }
        return Optional.empty();
    }

    /** The one of that name, if we sign with it and it goes with such a key. */
    Optional<HashedCryptosuite> findIssuing(String name, KeyAlgorithm algorithm) {
        var ofKey = algorithm == KeyAlgorithm.ED25519
                ? List.of(eddsa, eddsaOnJson)
                : algorithm == KeyAlgorithm.P256 ? List.of(ecdsa, ecdsaOnJson) : List.<HashedCryptosuite>of();
        return ofKey.stream().filter(suite -> suite.name().equals(name)).findFirst();
    }

    /** The one we sign with that goes with such a key; empty where there is none. */
    Optional<HashedCryptosuite> findIssuing(KeyAlgorithm algorithm) {
        return switch (algorithm) {
            case ED25519 -> Optional.of(eddsa);
            case P256 -> Optional.of(ecdsa);
            case ML_DSA_44 -> Optional.of(mlDsa);
            case RSA -> Optional.empty();
        };
    }
}

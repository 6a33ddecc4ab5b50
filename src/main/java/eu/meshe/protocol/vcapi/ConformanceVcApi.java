package eu.meshe.protocol.vcapi;

import eu.meshe.institution.access.Open;
import eu.meshe.platform.MesheProperties;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The same operations for public test suites, without a token, and a list of their addresses as those suites want it. */
@Open
@RestController
@Profile(Conformance.PROFILE)
class ConformanceVcApi {

    private static final List<String> VERSIONS = List.of("1.1", "2.0");

    private final VcOperations operations;
    private final ConformanceKeys keys;
    private final ConformanceStatus status;
    private final MesheProperties properties;

    ConformanceVcApi(
            VcOperations operations, ConformanceKeys keys, ConformanceStatus status, MesheProperties properties) {
        this.operations = operations;
        this.keys = keys;
        this.status = status;
        this.properties = properties;
    }

    @PostMapping(path = "/vc-api/{suite}/credentials/issue", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> issue(@PathVariable String suite, @RequestBody(required = false) byte @Nullable [] body) {
        return operations.issue(null, suite, body);
    }

    @PostMapping(path = "/vc-api/{suite}/credentials/verify", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> verifyCredential(
            @PathVariable String suite, @RequestBody(required = false) byte @Nullable [] body) {
        return operations.verifyCredential(suite, body);
    }

    @PostMapping(path = "/vc-api/{suite}/credentials/derive", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> derive(@PathVariable String suite, @RequestBody(required = false) byte @Nullable [] body) {
        return operations.derive(suite, body);
    }

    @PostMapping(path = "/vc-api/{suite}/presentations/verify", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> verifyPresentation(
            @PathVariable String suite, @RequestBody(required = false) byte @Nullable [] body) {
        return operations.verifyPresentation(suite, body);
    }

    @GetMapping(ConformanceStatus.PATH)
    ObjectNode statusList() {
        return status.list();
    }

    /** What a test suite's configuration of an implementation says (vc-test-suite-implementations). */
    @GetMapping("/vc-api")
    Map<String, Object> implementation() {
        return Map.of(
                "name", "MESHE",
                "implementation", "MESHE",
                "issuers", Suite.issuing().map(this::issuer).toList(),
                "verifiers",
                        Stream.of(Suite.values())
                                .map(suite -> endpoint(suite, "credentials/verify"))
                                .toList(),
                "vpVerifiers",
                        Stream.of(Suite.values())
                                .map(suite -> endpoint(suite, "presentations/verify"))
                                .toList(),
                "vcHolders", List.of(endpoint(Suite.ECDSA_SD_2023, "credentials/derive")));
    }

    private Map<String, Object> issuer(Suite suite) {
        return Map.of(
                "id", keys.get(suite).controller(),
                "endpoint", address(suite, "credentials/issue"),
                "supportedEcdsaKeyTypes", List.of("P-256"),
                "supports", Map.of("vc", VERSIONS),
                "options", Map.of(),
                "tags", List.of(suite.word()));
    }

    private Map<String, Object> endpoint(Suite suite, String operation) {
        return Map.of(
                "id", keys.get(Suite.EDDSA_RDFC_2022).controller(),
                "endpoint", address(suite, operation),
                "supportedEcdsaKeyTypes", List.of("P-256", "P-384"),
                "supports", Map.of("vc", VERSIONS),
                "tags", List.of(suite.word()));
    }

    private String address(Suite suite, String operation) {
        return properties.address("/vc-api/" + suite.word() + "/" + operation);
    }
}

package eu.meshe.protocol.vcapi;

import static eu.meshe.protocol.vcapi.VcApiCaller.json;

import eu.meshe.HttpCaller;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

/** A test suite that calls the exchange over TLS and without a token. */
abstract class CallingSuite {

    static final String RDFC = "eddsa-rdfc-2022";

    @Autowired
    SslBundles bundles;

    @LocalServerPort
    int port;

    VcApiCaller suite;

    @BeforeEach
    void callOverTls() throws Exception {
        suite = new VcApiCaller(new HttpCaller(port, OwnCertificate.believed(bundles)));
    }

    static ObjectNode plain() {
        return json("""
                {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
                 "credentialSubject": {"id": "did:example:subject", "name": "Ada Invented"}}""");
    }
}

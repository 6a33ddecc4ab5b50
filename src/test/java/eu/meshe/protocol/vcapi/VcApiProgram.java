package eu.meshe.protocol.vcapi;

import static eu.meshe.protocol.vcapi.VcApiCaller.aCredential;
import static eu.meshe.protocol.vcapi.VcApiCaller.json;

import eu.meshe.HttpCaller;
import eu.meshe.institution.InstitutionKeys;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.institution.signin.ApiTokens;
import eu.meshe.issuance.IssuanceFixture;
import eu.meshe.verification.VerifyCredential;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

/** An institution's program at the VC-API. */
abstract class VcApiProgram {

    static final String RDFC = "eddsa-rdfc-2022";
    static final String SELECTIVE = "ecdsa-sd-2023";

    @Autowired
    IssuanceFixture fixture;

    @Autowired
    ApiTokens tokens;

    @Autowired
    InstitutionKeys keys;

    @Autowired
    VerifyCredential verify;

    @LocalServerPort
    int port;

    StaffMember staff;
    VcApiCaller program;

    @BeforeEach
    void foundAnInstitution() {
        staff = fixture.aRegistrar();
        program = programOf(staff);
    }

    ObjectNode from(String issuer) {
        return aCredential().put("issuer", issuer);
    }

    ObjectNode with(String members) {
        var credential = aCredential();
        credential.put("issuer", keys.didOf(staff.institution()));
        credential.setAll(json(members.replace('\'', '"')));
        return credential;
    }

    static byte[] bytes(ObjectNode credential) {
        return credential.toString().getBytes(StandardCharsets.UTF_8);
    }

    VcApiCaller programOf(StaffMember member) {
        var token = tokens.make(member.account().id(), "test").token();
        return new VcApiCaller(new HttpCaller(port).with("Authorization", "Bearer " + token));
    }
}

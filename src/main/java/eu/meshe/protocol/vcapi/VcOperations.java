package eu.meshe.protocol.vcapi;

import eu.meshe.credential.Reading.Issue;
import eu.meshe.institution.Account;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.remote.FetchBudget;
import eu.meshe.signing.integrity.SelectiveDisclosure;
import java.security.SecureRandom;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The operations of VC-API, whoever may call them. */
@Component
class VcOperations {

    private static final String CREDENTIAL = "verifiableCredential";

    private final IssuingDoor door;
    private final CheckCredential credentials;
    private final CheckPresentation presentations;
    private final SelectiveDisclosure selective;
    private final Answers answers;

    VcOperations(
            IssuingDoor door,
            CheckCredential credentials,
            CheckPresentation presentations,
            DoorContexts contexts,
            SecureRandom vcapiRandom,
            Answers answers) {
        this.door = door;
        this.credentials = credentials;
        this.presentations = presentations;
        this.selective = new SelectiveDisclosure(contexts.contexts(), vcapiRandom);
        this.answers = answers;
    }

    ResponseEntity<Object> issue(@Nullable Account by, String suite, byte @Nullable [] body) {
        var wanted = Suite.get(suite);
        if (wanted.signsWith().isEmpty()) {
            throw new NotFoundException("cryptosuite");
        }
        return switch (Requests.read(body, "credential")) {
            case Requests.Read.Refused refused -> answers.refused(refused.issues());
            case Requests.Read.Request request -> answer(door.issue(by, wanted, request.document(), request.options()));
        };
    }

    ResponseEntity<Object> verifyCredential(String suite, byte @Nullable [] body) {
        return FetchBudget.ofOneDocument().during(() -> verifyCredentialWithin(suite, body));
    }

    private ResponseEntity<Object> verifyCredentialWithin(String suite, byte @Nullable [] body) {
        var wanted = Suite.get(suite);
        var findings = new Findings();
        switch (Requests.read(body, CREDENTIAL)) {
            case Requests.Read.Refused refused -> findings.failed(ProblemKind.PARSING, refused.issues());
            case Requests.Read.Request request ->
                credentials.check(request.document(), Demands.ofCredential(wanted, request.options()), findings);
        }
        return answers.verified(findings, CheckCredential.CHECKS);
    }

    ResponseEntity<Object> verifyPresentation(String suite, byte @Nullable [] body) {
        return FetchBudget.ofOneDocument().during(() -> verifyPresentationWithin(suite, body));
    }

    private ResponseEntity<Object> verifyPresentationWithin(String suite, byte @Nullable [] body) {
        var wanted = Suite.get(suite);
        var findings = new Findings();
        switch (Requests.read(body, "verifiablePresentation")) {
            case Requests.Read.Refused refused -> findings.failed(ProblemKind.PARSING, refused.issues());
            case Requests.Read.Request request ->
                presentations.check(request.document(), Demands.ofPresentation(wanted, request.options()), findings);
        }
        return answers.verified(findings, CheckPresentation.CHECKS);
    }

    ResponseEntity<Object> derive(String suite, byte @Nullable [] body) {
        if (Suite.get(suite) != Suite.ECDSA_SD_2023) {
            throw new NotFoundException("cryptosuite");
        }
        return switch (Requests.read(body, CREDENTIAL)) {
            case Requests.Read.Refused refused -> answers.refused(refused.issues());
            case Requests.Read.Request request -> answer(derived(request.document(), request.options()));
        };
    }

    private Issuing derived(ObjectNode signed, ObjectNode options) {
        var pointers = Pointers.find(options, "selectivePointers");
        if (pointers.isEmpty()) {
            return Issuing.Refused.of("/options/selectivePointers", "protocol.vcapi.pointers");
        }
        try {
            return new Issuing.Done(selective.derive(withSingleProof(signed), pointers.get()));
        } catch (IllegalArgumentException e) {
            return Issuing.Refused.of("/" + CREDENTIAL, "protocol.vcapi.not-derivable");
        }
    }

    /** A list of one proof is as good as the proof. */
    private static ObjectNode withSingleProof(ObjectNode signed) {
        JsonNode proof = signed.path("proof");
        if (!proof.isArray() || proof.size() != 1) {
            return signed;
        }
        var document = signed.deepCopy();
        document.set("proof", proof.get(0));
        return document;
    }

    private ResponseEntity<Object> answer(Issuing issuing) {
        return switch (issuing) {
            case Issuing.Done done -> answers.created(done.credential());
            case Issuing.Refused refused -> answers.refused(List.<Issue>copyOf(refused.issues()));
        };
    }
}

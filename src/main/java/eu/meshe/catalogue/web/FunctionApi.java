package eu.meshe.catalogue.web;

import eu.meshe.catalogue.CredentialFunctions;
import eu.meshe.catalogue.MicroCredentialId;
import eu.meshe.catalogue.MicroCredentials;
import eu.meshe.catalogue.StateFunction;
import eu.meshe.institution.Role;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a micro-credential is good for, for the institution's own programs. */
@RestController
@Staff(Role.CATALOGUE_EDITOR)
@RequestMapping("/api/v1/institutions/{institution}/offers/{id}/function")
class FunctionApi {

    private final MicroCredentials microCredentials;
    private final CredentialFunctions functions;
    private final StateFunction stateFunction;

    FunctionApi(MicroCredentials microCredentials, CredentialFunctions functions, StateFunction stateFunction) {
        this.microCredentials = microCredentials;
        this.functions = functions;
        this.stateFunction = stateFunction;
    }

    @GetMapping
    StateFunction.Wanted show(StaffMember by, @PathVariable UUID id) {
        var stored = microCredentials.getMicroCredential(by.institutionId(), new MicroCredentialId(id));
        return StateFunction.Wanted.of(functions.of(by.institutionId(), stored.id()));
    }

    @PutMapping
    StateFunction.Wanted set(StaffMember by, @PathVariable UUID id, @RequestBody StateFunction.Wanted wanted) {
        return StateFunction.Wanted.of(stateFunction.state(by, new MicroCredentialId(id), wanted));
    }
}

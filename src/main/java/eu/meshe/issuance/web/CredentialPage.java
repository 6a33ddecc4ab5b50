package eu.meshe.issuance.web;

import eu.meshe.institution.access.Open;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page behind a credential's identifier. The same for every identifier, so that it tells nothing, not even whether there is one. */
@Open
@Controller
class CredentialPage {

    @GetMapping("/credentials/{id}")
    String show() {
        return "issuance/credential";
    }
}

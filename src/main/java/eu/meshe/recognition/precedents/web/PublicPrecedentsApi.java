package eu.meshe.recognition.precedents.web;

import eu.meshe.institution.Institutions;
import eu.meshe.institution.access.Open;
import eu.meshe.platform.Listed;
import eu.meshe.platform.Page;
import eu.meshe.recognition.precedents.Precedent;
import eu.meshe.recognition.precedents.PrecedentId;
import eu.meshe.recognition.precedents.Precedents;
import eu.meshe.recognition.precedents.Reader;
import eu.meshe.web.Say;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The precedents that anyone may read, for programs. */
@RestController
@Open
@RequestMapping("/api/v1/precedents")
class PublicPrecedentsApi {

    private final Precedents precedents;
    private final Institutions institutions;
    private final Say say;

    PublicPrecedentsApi(Precedents precedents, Institutions institutions, Say say) {
        this.precedents = precedents;
        this.institutions = institutions;
        this.say = say;
    }

    @GetMapping
    Listed<PrecedentJson> list(
            PrecedentFilter filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        return Listed.of(precedents.search(Reader.ANYONE, filter.query(), new Page.Request(page, size)), this::json);
    }

    @GetMapping("/{id}")
    PrecedentJson show(@PathVariable UUID id) {
        return json(precedents.getReadable(Reader.ANYONE, new PrecedentId(id)));
    }

    private PrecedentJson json(Precedent it) {
        return PrecedentJson.of(
                it, institutions.getInstitution(it.institutionId()).slug(), false, say);
    }
}

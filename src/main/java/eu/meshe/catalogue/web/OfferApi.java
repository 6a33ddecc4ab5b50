package eu.meshe.catalogue.web;

import eu.meshe.catalogue.MicroCredentialId;
import eu.meshe.catalogue.MicroCredentials;
import eu.meshe.catalogue.Offers;
import eu.meshe.catalogue.Today;
import eu.meshe.institution.Institutions;
import eu.meshe.institution.access.Open;
import eu.meshe.platform.Listed;
import eu.meshe.platform.Page;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public catalogue for programs. */
@RestController
@Open
@RequestMapping("/api/v1/offers")
class OfferApi {

    private final Offers offers;
    private final MicroCredentials microCredentials;
    private final Institutions institutions;
    private final Today today;

    OfferApi(Offers offers, MicroCredentials microCredentials, Institutions institutions, Today today) {
        this.offers = offers;
        this.microCredentials = microCredentials;
        this.institutions = institutions;
        this.today = today;
    }

    @GetMapping
    Listed<OfferJson> search(
            OfferFilter filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        var found = offers.search(filter.query(institutions), new Page.Request(page, size));
        return Listed.of(found.page(), offer -> OfferJson.of(offer, today.date()));
    }

    @GetMapping("/{id}")
    OfferJson get(@PathVariable UUID id) {
        return OfferJson.of(offers.getOffer(new MicroCredentialId(id)), today.date());
    }

    @GetMapping("/{id}/editions/{edition}")
    OfferJson getEdition(@PathVariable UUID id, @PathVariable int edition) {
        var it = microCredentials.getEdition(new MicroCredentialId(id), edition);
        return OfferJson.of(it, institutions.getInstitution(it.institutionId()), List.of());
    }
}

package eu.meshe.institution.web;

import eu.meshe.institution.Institution;
import eu.meshe.institution.Institutions;
import eu.meshe.web.ColourSource;
import eu.meshe.web.InstitutionColour;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives each institution its colour on the page. */
@Component
class InstitutionColours implements ColourSource {

    private final Institutions institutions;

    InstitutionColours(Institutions institutions) {
        this.institutions = institutions;
    }

    @Override
    public Map<String, InstitutionColour> colours() {
        return institutions.listInstitutions().stream()
                .collect(Collectors.toMap(
                        Institution::slug, institution -> new InstitutionColour(institution.colour())));
    }
}

package eu.meshe.format.elm.map;

import eu.meshe.format.elm.json.Part;
import eu.meshe.format.elm.json.Sheet;
import eu.meshe.learning.Identifier;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** ELM Identifier and LegalIdentifier. */
final class IdentifierMapper {

    private IdentifierMapper() {}

    static List<ObjectNode> write(Sheet sheet, String owner, List<Identifier> identifiers) {
        var written = new ArrayList<ObjectNode>();
        for (var identifier : identifiers) {
            written.add(sheet.object("Identifier", owner + "-identifier-" + (written.size() + 1))
                    .put("schemeName", identifier.scheme())
                    .put("notation", identifier.value()));
        }
        return written;
    }

    /** @param scheme what to call the scheme of those that name none */
    static List<Identifier> readAll(Part part, String member, String scheme) {
        return part.all(member).stream()
                .flatMap(identifier -> identifier.text("notation").stream()
                        .map(value -> new Identifier(
                                identifier
                                        .text("schemeName")
                                        .or(() -> identifier.text("schemeId"))
                                        .orElse(scheme),
                                value)))
                .toList();
    }
}

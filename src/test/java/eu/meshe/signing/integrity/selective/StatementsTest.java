package eu.meshe.signing.integrity.selective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementsTest {

    @Test
    void onlyNodesAreRenamedAndNotWhatLooksLikeOne() {
        var lines = Statements.of("""
                _:c14n0 <urn:p> "says \\"_:c14n0 <urn:p> .\\\\" .
                _:c14n0 <urn:p> "_:c14n1"@en _:c14n1 .
                <urn:s> <urn:p> _:c14n1 _:c14n0 .
                """);

        assertThat(Statements.renamed(lines, name -> name.equals("c14n0") ? "x" : "a"))
                .isEqualTo(List.of(
                        "<urn:s> <urn:p> _:a _:x .\n",
                        "_:x <urn:p> \"_:c14n1\"@en _:a .\n",
                        "_:x <urn:p> \"says \\\"_:c14n0 <urn:p> .\\\\\" .\n"));
    }
}

package eu.meshe.wallet;

import eu.meshe.credential.FormatId;
import eu.meshe.credential.Reading;
import eu.meshe.credential.ResultImport;
import eu.meshe.institution.AccountId;
import eu.meshe.platform.Digest;
import eu.meshe.platform.Identifiers;
import eu.meshe.platform.InvalidInputException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the results of a transcript (ELMO) into the wallet as what they are: reported by the learner, vouched for by nobody. What cannot be
 * taken over is named with its place; the rest is kept.
 */
@Component
public class ImportResults {

    private final HeldDocuments documents;
    private final List<ResultImport> imports;
    private final Identifiers identifiers;
    private final Clock clock;

    ImportResults(HeldDocuments documents, List<ResultImport> imports, Identifiers identifiers, Clock clock) {
        this.documents = documents;
        this.imports = imports;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    public boolean recognises(byte[] document) {
        return imports.stream().anyMatch(source -> source.recognises(document));
    }

    /** Whether it is a transcript of one result only, as the file of a single award is. */
    public boolean holdsOneResult(byte[] document) {
        return imports.stream()
                .filter(source -> source.recognises(document))
                .anyMatch(source -> source.readResults(document).results().size() == 1);
    }

    /**
     * Imports every result that can be read.
     *
     * @throws InvalidInputException if the document is too large, or holds no result at all
     */
    @Transactional
    public Imported importResults(AccountId holder, byte[] document) {
        if (document.length == 0 || document.length > ReceiveCredential.LARGEST) {
            throw InvalidInputException.of("file", "wallet.import.size");
        }
        var source = imports.stream()
                .filter(one -> one.recognises(document))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.of("file", "wallet.import.noresults"));
        var read = source.readResults(document);
        if (read.results().isEmpty()) {
            throw InvalidInputException.of("file", "wallet.import.noresults");
        }
        var kept = new ArrayList<HeldId>();
        var issues = new ArrayList<>(read.issues());
        for (var part = 0; part < read.results().size(); part++) {
            var result = read.results().get(part);
            kept.add(keep(holder, source.id(), document, part, result));
            issues.addAll(result.issues());
        }
        return new Imported(kept, issues);
    }

    private HeldId keep(
            AccountId holder, FormatId format, byte[] document, int part, ResultImport.Imported.Result result) {
        var sha256 = Digest.hex(document);
        documents.add(new HeldDocuments.HeldDocument(
                holder,
                new HeldId(identifiers.next()),
                HeldCredential.Kind.SELF_REPORTED,
                format,
                document,
                sha256,
                part,
                result.credential().title(),
                result.credential().issuer().legalName(),
                "upload",
                clock.instant()));
        return documents.findByContent(holder, sha256, part).orElseThrow().id();
    }

    /**
     * What came of it.
     *
     * @param issues what could not be taken over, with its place in the file
     */
    public record Imported(List<HeldId> kept, List<Reading.Issue> issues) {
        public Imported {
            kept = List.copyOf(kept);
            issues = List.copyOf(issues);
        }
    }
}

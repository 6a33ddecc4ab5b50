package eu.meshe.format.elmo;

import eu.meshe.credential.Credential;
import eu.meshe.credential.Document;
import eu.meshe.credential.FormatId;
import eu.meshe.credential.IssuingFormat;
import eu.meshe.credential.Particulars;
import eu.meshe.credential.Reading;
import eu.meshe.credential.Reading.Issue;
import eu.meshe.credential.RecognitionExport;
import eu.meshe.credential.RecognitionStatement;
import eu.meshe.credential.ResultImport;
import eu.meshe.format.XmlText;
import eu.meshe.platform.Message;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.Proof;
import eu.meshe.signing.SigningKey;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * EMREX ELMO 1.x and 2.x. A file carries many results of one learner: {@link #readResults} gives them all, {@link #read} the first as a
 * credential. We issue an award as ELMO 2.0 with one result, sealed with an enveloped XML signature.
 */
public final class ElmoFormat implements IssuingFormat, ResultImport, RecognitionExport {

    /** What it is called. */
    public static final FormatId ID = new FormatId("elmo", "elmo.elmo", "xml", "application/xml");

    /** Where the prologue ends: the root element, or a document type declaration that names it. */
    private static final Pattern ROOT = Pattern.compile("(?:<!DOCTYPE\\s+|<)(?:[\\w.-]{1,40}:)?elmo(?:[\\s/>\\[]|\\z)");

    /** What is no fault of the file: our words have no place for it, so we cannot judge it. */
    private static final Set<String> LEFT_OUT = Set.of(
            "elmo.version",
            "elmo.notTaken",
            "elmo.recognitionNotTaken",
            "elmo.notPassed",
            "elmo.partOf",
            "elmo.countedTwice",
            "elmo.otherCredits",
            "elmo.tooMany");

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Occasion occasion() {
        return Occasion.AWARD;
    }

    @Override
    public int rank() {
        return 50;
    }

    @Override
    public List<KeyAlgorithm> keyAlgorithms() {
        return List.of(KeyAlgorithm.RSA);
    }

    @Override
    public byte[] issue(Credential credential, SigningKey key, Instant at) {
        return Seal.seal(new ElmoWriter(credential, at).write(), key);
    }

    @Override
    public byte[] export(RecognitionStatement statement, SigningKey key, Instant at) {
        return Seal.seal(new RecognitionWriter(statement, at).write(), key);
    }

    @Override
    public Fit fit(Document document) {
        return recognises(document.bytes()) ? Fit.OWN : Fit.NONE;
    }

    @Override
    public boolean recognises(byte[] document) {
        return ROOT.matcher(XmlText.afterPrologue(document)).lookingAt();
    }

    @Override
    public Reading read(Document document) {
        try {
            var root = XmlReader.read(document.bytes());
            var imported = new ReportReader(root).read();
            return imported.results().isEmpty()
                    ? recognition(root, document).orElseGet(() -> unreadable(root, imported))
                    : understood(root, imported, document);
        } catch (XmlReader.UnreadableXml e) {
            return new Reading.Unreadable(List.of(new Issue(e.place(), e.why())));
        }
    }

    @Override
    public Imported readResults(byte[] document) {
        try {
            return new ReportReader(XmlReader.read(document)).read();
        } catch (XmlReader.UnreadableXml e) {
            return new Imported(List.of(), List.of(new Issue(e.place(), e.why())));
        }
    }

    /** A file without results of its own may tell what was recognised. */
    private static Optional<Reading> recognition(Element root, Document document) {
        return new RecognitionReader(root)
                .read()
                .map(read -> new Reading.Understood(
                                read.credential(),
                                proof(root, document),
                                read.issues().found(),
                                List.of())
                        .with(built(root)));
    }

    private static Reading unreadable(Element root, Imported imported) {
        var issues = new ArrayList<>(imported.issues());
        issues.add(new Issue(root.place(), Message.of("elmo.noResults")));
        return new Reading.Unreadable(issues);
    }

    private static Reading understood(Element root, Imported imported, Document document) {
        var first = imported.results().getFirst();
        var doubts = new ArrayList<Issue>();
        if (imported.results().size() > 1) {
            doubts.add(new Issue(
                    root.place(),
                    Message.of("elmo.onlyFirst", imported.results().size())));
        }
        var issues = new ArrayList<Issue>();
        Stream.concat(imported.issues().stream(), first.issues().stream())
                .forEach(issue -> (isLeftOut(issue) ? doubts : issues).add(issue));
        return new Reading.Understood(first.credential(), proof(root, document), issues, doubts).with(built(root));
    }

    private static Particulars built(Element root) {
        return Particulars.NONE.withSchema(new ElmoStructure(root));
    }

    private static boolean isLeftOut(Issue issue) {
        return LEFT_OUT.contains(issue.message().key());
    }

    private static Proof proof(Element root, Document document) {
        var signed = root.children().stream()
                .anyMatch(child ->
                        child.name().equals("Signature") && child.namespace().equals(ElmoTerms.XML_SIGNATURE));
        try {
            return signed ? new XmlSignature(XmlText.decode(document.bytes()), generatedAt(root)) : Proof.none();
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("It was decoded before", e);
        }
    }

    private static @Nullable Instant generatedAt(Element root) {
        try {
            return root.textOf("generatedDate").map(Dates::instant).orElse(null);
        } catch (DateTimeException e) {
            return null;
        }
    }
}

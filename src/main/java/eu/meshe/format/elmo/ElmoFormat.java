package eu.meshe.format.elmo;

import eu.meshe.credential.CredentialFormat;
import eu.meshe.credential.Document;
import eu.meshe.credential.FormatId;
import eu.meshe.credential.Reading;
import eu.meshe.credential.Reading.Issue;
import eu.meshe.credential.ResultImport;
import eu.meshe.format.XmlText;
import eu.meshe.platform.Message;
import eu.meshe.signing.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * EMREX ELMO 1.x and 2.x. A file carries many results of one learner: {@link #readResults} gives them all, {@link #read} the first as a
 * credential. We see whether a file is signed; we do not check XML signatures.
 */
public final class ElmoFormat implements CredentialFormat, ResultImport {

    /** What it is called. */
    public static final FormatId ID = new FormatId("elmo", "elmo.elmo", "xml", "application/xml");

    /** Where the prologue ends: the root element, or a document type declaration that names it. */
    private static final Pattern ROOT = Pattern.compile("(?:<!DOCTYPE\\s+|<)(?:[\\w.-]{1,40}:)?elmo(?:[\\s/>\\[]|\\z)");

    @Override
    public FormatId id() {
        return ID;
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
            return imported.results().isEmpty() ? unreadable(root, imported) : understood(root, imported);
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

    private static Reading unreadable(Element root, Imported imported) {
        var issues = new ArrayList<>(imported.issues());
        issues.add(new Issue(root.place(), Message.of("elmo.noResults")));
        return new Reading.Unreadable(issues);
    }

    private static Reading understood(Element root, Imported imported) {
        var first = imported.results().getFirst();
        var doubts = new ArrayList<Issue>();
        if (imported.results().size() > 1) {
            doubts.add(new Issue(
                    root.place(),
                    Message.of("elmo.onlyFirst", imported.results().size())));
        }
        var issues = new ArrayList<>(imported.issues());
        issues.addAll(first.issues());
        return new Reading.Understood(first.credential(), proof(root), issues, doubts);
    }

    private static Proof proof(Element root) {
        var signed = root.children().stream()
                .anyMatch(child ->
                        child.name().equals("Signature") && child.namespace().equals(ElmoTerms.XML_SIGNATURE));
        return signed ? keys -> new Proof.Outcome.NotFoundOut(Message.of("elmo.signature.notChecked")) : Proof.none();
    }
}

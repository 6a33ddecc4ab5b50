package eu.meshe.format.elmo;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.Shared;
import eu.meshe.credential.Judgement;
import eu.meshe.credential.Reading;
import eu.meshe.format.SampleCredentials;
import eu.meshe.signing.TestKeys;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Our statement of how ELMO is built, beside the official schema: one change at a time. */
class ElmoStructureTest {

    private static final String EXAMPLE = """
            <elmo xmlns="https://github.com/emrex-eu/elmo-schemas/tree/v1">
              <generatedDate>2027-01-31T12:00:00Z</generatedDate>
              <learner><givenNames>Noor</givenNames><familyName>Voorbeeld</familyName><alternativeName>Noor Voorbeeld</alternativeName></learner>
              <report>
                <issuer><identifier type="erasmus">X</identifier><title>North</title><url>https://north.example/</url></issuer>
                <learningOpportunitySpecification><identifier type="local">1</identifier><title>Rivers</title><type>Course</type>
                  <specifies><learningOpportunityInstance><status>passed</status><credit><scheme>ECTS</scheme><value>5</value></credit></learningOpportunityInstance></specifies>
                </learningOpportunitySpecification>
                <issueDate>2027-01-31T12:00:00+01:00</issueDate>
                <gradingScheme localId="g"/>
              </report>
            </elmo>
            """;

    @Test
    void whatWeIssueIsBuiltAsItShould() {
        for (var credential : List.of(SampleCredentials.full(), SampleCredentials.bare())) {
            assertThat(keys(issued(credential))).isEmpty();
        }
        assertThat(keys(bytes(EXAMPLE))).isEmpty();
        assertThat(judge(bytes(EXAMPLE)).about()).isEqualTo("ELMO 1.x, 2.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<generatedDate>2027-01-31T12:00:00Z</generatedDate>||elmo.schema.missing",
                "<familyName>Voorbeeld</familyName>||elmo.schema.missing",
                "<scheme>ECTS</scheme>||elmo.schema.missing",
                " localId=\"g\"||elmo.schema.missing",
                "<issueDate>|<issueDate>2026-01-01T00:00:00Z</issueDate><issueDate>|elmo.schema.repeated",
                "<type>Course</type>|<url>https://x.example</url><type>Course</type>|elmo.schema.order",
                "<type>Course</type>|<kind>Course</kind>|elmo.schema.unknown",
                "<type>Course</type>|<type>Micro</type>|elmo.schema.value",
                "<status>passed</status>|<status>Passed</status>|elmo.schema.value",
                "<value>5</value>|<value>five</value>|elmo.schema.value",
                "2027-01-31T12:00:00+01:00|31 January|elmo.schema.value",
                "<title>Rivers</title>|<title xmlns='urn:x'>Rivers</title><title>Rivers</title>|elmo.schema.unknown"
            })
    void namesEachFault(String from, String to, String key) {
        var changed = EXAMPLE.replace(from, to == null ? "" : to);
        assertThat(changed).isNotEqualTo(EXAMPLE);
        assertThat(keys(bytes(changed))).containsExactly(key);
    }

    /** 2.1 has a namespace of its own, and asks for what 1.x left open. */
    @Test
    void asksOfEachVersionWhatThatVersionAsks() {
        var second = EXAMPLE.replace("tree/v1", "tree/v2");
        assertThat(keys(bytes(second))).isEmpty();
        assertThat(judge(bytes(second)).about()).isEqualTo("ELMO 2.1");
        var withoutName = "<alternativeName>Noor Voorbeeld</alternativeName>";
        assertThat(keys(bytes(EXAMPLE.replace(withoutName, "")))).isEmpty();
        assertThat(keys(bytes(second.replace(withoutName, "")))).containsExactly("elmo.schema.missing");
        assertThat(keys(bytes(EXAMPLE.replace("<gradingScheme", "<status><code>FULL</code></status><gradingScheme"))))
                .containsExactly("elmo.schema.unknown");
    }

    @Test
    void cannotJudgeAVersionThatItDoesNotKnow() {
        var judgement = judge(bytes(EXAMPLE.replace("tree/v1", "tree/v9")));
        assertThat(judgement.faults()).isEmpty();
        assertThat(judgement.doubts()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "samples/elmo/my_elmo.xml",
                "standards/emrex/elmo-v1.7.0/example.xml",
                "standards/emrex/elmo-v2.0.0/example.xml"
            })
    void findsNoFaultInRealFiles(String file) {
        assertThat(judge(Shared.bytes(file)).faults()).isEmpty();
    }

    /** Each element left out, doubled, exchanged with the next, and under another name: no fault that the official schema does not find, too. */
    @Test
    void accusesNothingThatTheOfficialSchemaLets() throws Exception {
        var tried = 0;
        var faults = 0;
        for (var whole : List.of(issued(SampleCredentials.full()), bytes(EXAMPLE))) {
            var count = elements(parse(whole)).size();
            for (var at = 1; at < count; at++) {
                for (var change : Change.values()) {
                    var changed = changed(whole, at, change);
                    var official = !ElmoSchema.errors(changed).isEmpty();
                    var ours = !keys(changed).isEmpty();
                    assertThat(ours && !official).as(text(changed)).isFalse();
                    tried++;
                    faults += ours ? 1 : 0;
                }
            }
        }
        assertThat(tried).isGreaterThan(200);
        assertThat(faults).isGreaterThan(tried / 3);
    }

    private enum Change {
        LEFT_OUT,
        DOUBLED,
        EXCHANGED,
        RENAMED
    }

    private static byte[] changed(byte[] whole, int at, Change change) throws Exception {
        var document = parse(whole);
        var element = elements(document).get(at);
        var parent = element.getParentNode();
        switch (change) {
            case LEFT_OUT -> parent.removeChild(element);
            case DOUBLED -> parent.insertBefore(element.cloneNode(true), element);
            case EXCHANGED -> {
                var next = nextElement(element);
                if (next != null) {
                    parent.insertBefore(next, element);
                }
            }
            case RENAMED -> document.renameNode(element, element.getNamespaceURI(), element.getLocalName() + "x");
        }
        var target = new ByteArrayOutputStream();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(target));
        return target.toByteArray();
    }

    private static Node nextElement(Node from) {
        var next = from.getNextSibling();
        while (next != null && !(next instanceof Element)) {
            next = next.getNextSibling();
        }
        return next;
    }

    private static Document parse(byte[] file) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(file));
    }

    /** Those of ELMO itself. */
    private static List<Element> elements(Document document) {
        var found = new ArrayList<Element>();
        var all = document.getElementsByTagNameNS(ElmoTerms.VERSION_1, "*");
        for (var i = 0; i < all.getLength(); i++) {
            found.add((Element) all.item(i));
        }
        return found;
    }

    private static Judgement judge(byte[] file) {
        var reading = new ElmoFormat().read(file);
        assertThat(reading).isInstanceOf(Reading.Understood.class);
        return Objects.requireNonNull(
                        ((Reading.Understood) reading).particulars().schema())
                .judge();
    }

    private static List<String> keys(byte[] file) {
        try {
            return new ElmoStructure(XmlReader.read(file))
                    .judge().faults().stream()
                            .map(issue -> issue.message().key())
                            .toList();
        } catch (XmlReader.UnreadableXml e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static byte[] issued(eu.meshe.credential.Credential credential) {
        return new ElmoFormat().issue(credential, TestKeys.rsa(SampleCredentials.ISSUER), TestKeys.NOW);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}

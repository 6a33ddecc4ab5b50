package eu.meshe.signing.canonical;

import eu.meshe.signing.canonical.Term.Use;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The direct path from a document to its statements, without JSON-LD's expansion: for documents that are plain trees of terms we know.
 *
 * <p>It decides nothing: what it does not understand wholly, or what the generic path would refuse, it declines, and the generic path answers.
 */
public final class TreeForm {

    private static final int DEEPEST = 64;
    private static final int LONGEST_ARRAY = 5_000;
    private static final int MOST_LINES = 50_000;

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z]{2})?");
    private static final BigDecimal MOST = BigDecimal.ONE.movePointRight(15);
    private static final int MOST_DIGITS = 15;

    private static final byte[] TYPE = Term.bytes(" <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ");
    private static final byte[] FIRST = Term.bytes(" <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> ");
    private static final byte[] REST = Term.bytes(" <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> ");
    private static final byte[] NIL = Term.bytes("<http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .\n");
    private static final byte[] BOOLEAN = Term.bytes("\"^^<http://www.w3.org/2001/XMLSchema#boolean> .\n");
    private static final byte[] INTEGER = Term.bytes("\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n");
    private static final byte[] DOUBLE = Term.bytes("\"^^<http://www.w3.org/2001/XMLSchema#double> .\n");
    private static final byte[] TEXT = Term.bytes("\" .\n");

    /** What the statements of a credential take, so that their bytes need not be moved as they grow. */
    private static final int USUAL_BYTES = 16 * 1024;

    private static final int FEW_MEMBERS = 8;

    private final Statements statements;
    private final RecurringNodes recurring;
    private final String hashAlgorithm;
    private final boolean isOwn;
    private boolean hasList;

    /** What this path does not answer for. */
    private static final class Declined extends RuntimeException {

        private static final long serialVersionUID = 1;
        static final Declined BECAUSE = new Declined();

        private Declined() {
            super(null, null, false, false);
        }
    }

    private TreeForm(Statements statements, RecurringNodes recurring, String hashAlgorithm, boolean isOwn) {
        this.statements = statements;
        this.recurring = recurring;
        this.hashAlgorithm = hashAlgorithm;
        this.isOwn = isOwn;
    }

    /** The statements of a document, in order; empty where the generic path is to decide. Nothing of the document is kept. */
    public static Optional<byte[]> canonical(JsonNode document, Contexts contexts, String hashAlgorithm) {
        return canonical(document, contexts, hashAlgorithm, false);
    }

    /** The same of a document that we sign: what recurs in such documents is remembered, and found again. */
    public static Optional<byte[]> canonicalOwn(JsonNode document, Contexts contexts, String hashAlgorithm) {
        return canonical(document, contexts, hashAlgorithm, true);
    }

    private static Optional<byte[]> canonical(
            JsonNode document, Contexts contexts, String hashAlgorithm, boolean isOwn) {
        var scope = contexts.findScope(document.path("@context"));
        if (scope == null || !document.isObject()) {
            return Optional.empty();
        }
        try {
            var statements = new Statements(document.size() < FEW_MEMBERS ? USUAL_BYTES / 16 : USUAL_BYTES);
            var form = new TreeForm(statements, contexts.recurring(), hashAlgorithm, isOwn);
            form.writeNode(document, scope, form.subject(document), 0);
            return form.isWhole()
                    ? TreeOrder.canonical(statements, contexts.recurring(), hashAlgorithm)
                    : Optional.empty();
        } catch (Declined e) {
            return Optional.empty();
        }
    }

    /** Lists of nodes that are described in several places would be merged by rules of their own. */
    private boolean isWhole() {
        return statements.lines() > 0 && !(hasList && statements.hasSubjectTwice());
    }

    private int subject(JsonNode node) {
        var id = node.get("id");
        if (id == null) {
            return statements.blankSubject();
        }
        return statements.subject(iri(id));
    }

    private void writeNode(JsonNode node, TermScope around, int subject, int depth) {
        requireBounds(node, depth);
        var type = node.get("type");
        var scope = type == null ? around : writeTypes(type, around, subject);
        for (var member : node.properties()) {
            var name = member.getKey();
            if (!name.equals("type") && !name.equals("id") && !(depth == 0 && name.equals("@context"))) {
                writeMember(subject, term(scope, name), member.getValue(), scope, depth);
            }
        }
    }

    private void requireBounds(JsonNode node, int depth) {
        if (depth > DEEPEST || node.size() > LONGEST_ARRAY || statements.lines() > MOST_LINES) {
            throw Declined.BECAUSE;
        }
    }

    private static Term term(TermScope scope, String name) {
        var term = scope.find(name);
        if (term == null || term.use() == Use.OTHER || term.isOdd()) {
            throw Declined.BECAUSE;
        }
        return term;
    }

    private TermScope writeTypes(JsonNode type, TermScope around, int subject) {
        if (type.isString()) {
            return entered(writeType(type, around, subject), around);
        }
        if (!type.isArray() || type.isEmpty() || type.size() > LONGEST_ARRAY) {
            throw Declined.BECAUSE;
        }
        if (type.size() == 1) {
            return entered(writeType(type.get(0), around, subject), around);
        }
        var types = type.valueStream()
                .map(name -> writeType(name, around, subject))
                .sorted()
                .toList();
        return known(around.within(types));
    }

    private String writeType(JsonNode name, TermScope around, int subject) {
        if (!name.isString()) {
            throw Declined.BECAUSE;
        }
        var term = around.find(name.stringValue());
        if (term == null || !(term.use() == Use.PLAIN || term.isOdd())) {
            throw Declined.BECAUSE;
        }
        statements.begin(subject, TYPE);
        statements.endWithTerm(term.asObject());
        return name.stringValue();
    }

    private static TermScope entered(String type, TermScope around) {
        return known(around.within(type));
    }

    private static TermScope known(@Nullable TermScope scope) {
        if (scope == null) {
            throw Declined.BECAUSE;
        }
        return scope;
    }

    private void writeMember(int subject, Term term, JsonNode value, TermScope scope, int depth) {
        if (term.isList()) {
            writeList(subject, term, value, scope, depth);
        } else if (value.isArray()) {
            requireShort(value);
            for (var element : value) {
                writeValue(subject, term.predicate(), term, element, scope, depth);
            }
        } else {
            writeValue(subject, term.predicate(), term, value, scope, depth);
        }
    }

    private static void requireShort(JsonNode array) {
        if (array.size() > LONGEST_ARRAY) {
            throw Declined.BECAUSE;
        }
    }

    /** JSON-LD 1.1 API, 8.2.3: a chain of blank nodes. */
    private void writeList(int subject, Term term, JsonNode values, TermScope scope, int depth) {
        if (!values.isArray()) {
            throw Declined.BECAUSE;
        }
        requireShort(values);
        hasList = true;
        var from = subject;
        var predicate = term.predicate();
        for (var value : values) {
            var link = statements.blankSubject();
            statements.begin(from, predicate);
            statements.endWithNode(link);
            writeValue(link, FIRST, term, value, scope, depth);
            from = link;
            predicate = REST;
        }
        statements.begin(from, predicate);
        statements.endWithTerm(NIL);
    }

    private void writeValue(int subject, byte[] predicate, Term term, JsonNode value, TermScope scope, int depth) {
        if (term.scope() != null && !scope.hasNoneOf(term.scope())) {
            throw Declined.BECAUSE;
        }
        switch (value.getNodeType()) {
            case STRING -> writeString(subject, predicate, term, value.stringValue(), scope);
            case OBJECT -> writeObject(subject, predicate, term, value, scope, depth);
            case BOOLEAN -> writeLiteral(subject, predicate, term, value.booleanValue() ? "true" : "false", BOOLEAN);
            case NUMBER -> writeNumber(subject, predicate, term, value);
            default -> throw Declined.BECAUSE;
        }
    }

    private void writeString(int subject, byte[] predicate, Term term, String text, TermScope scope) {
        switch (term.use()) {
            case PLAIN, TYPED -> writeLiteral(subject, predicate, term, text, TEXT);
            case REFERENCE -> {
                statements.begin(subject, predicate);
                statements.endWithIri(checked(text));
            }
            case WORD -> {
                statements.begin(subject, predicate);
                statements.endWithTerm(word(text, term, scope));
            }
            case OTHER -> throw Declined.BECAUSE;
        }
    }

    private static byte[] word(String text, Term property, TermScope scope) {
        var within = property.scope() == null ? null : property.scope().terms().get(text);
        var term = within == null ? scope.find(text) : within;
        if (term == null) {
            throw Declined.BECAUSE;
        }
        return term.asObject();
    }

    private void writeLiteral(int subject, byte[] predicate, Term term, String text, byte[] plainEnd) {
        writeWords(subject, predicate, text, term.use() == Use.TYPED ? term.literalEnd() : plainEnd);
    }

    /** JSON-LD 1.1 API, 8.2.2, steps 9 to 11: whole numbers in digits, others as 1.5E0. */
    private void writeNumber(int subject, byte[] predicate, Term term, JsonNode value) {
        if (value.isInt() || value.isLong()) {
            requireModest(BigDecimal.valueOf(value.longValue()));
            writeLiteral(subject, predicate, term, Long.toString(value.longValue()), INTEGER);
            return;
        }
        if (!(value.isBigDecimal() || value.isDouble() && Double.isFinite(value.doubleValue()))) {
            throw Declined.BECAUSE;
        }
        var number = value.decimalValue();
        requireModest(number);
        var plain = number.stripTrailingZeros();
        if (plain.signum() == 0) {
            throw Declined.BECAUSE;
        }
        if (plain.scale() <= 0) {
            writeLiteral(subject, predicate, term, plain.toBigInteger().toString(), INTEGER);
        } else {
            writeLiteral(subject, predicate, term, scientific(plain), DOUBLE);
        }
    }

    private static void requireModest(BigDecimal number) {
        if (number.abs().compareTo(MOST) >= 0 || number.precision() > MOST_DIGITS || number.scale() > MOST_DIGITS) {
            throw Declined.BECAUSE;
        }
    }

    private static String scientific(BigDecimal number) {
        var digits = number.unscaledValue().abs().toString();
        var sign = number.signum() < 0 ? "-" : "";
        var rest = digits.length() == 1 ? "0" : digits.substring(1);
        return sign + digits.charAt(0) + "." + rest + "E" + (number.precision() - number.scale() - 1);
    }

    private void writeObject(int subject, byte[] predicate, Term term, JsonNode value, TermScope scope, int depth) {
        if (value.has("@value")) {
            writeWords(subject, predicate, value);
            return;
        }
        if (value.isEmpty() || term.scope() != null) {
            throw Declined.BECAUSE;
        }
        var node = subject(value);
        statements.begin(subject, predicate);
        statements.endWithNode(node);
        var key = isOwn
                ? RecurringNodes.key(value, scope.outer(), statements.name(subject), predicate, hashAlgorithm)
                : null;
        var known = key == null ? null : recurring.find(key);
        if (known != null) {
            requireBounds(value, depth + 1);
            statements.add(node, known);
            return;
        }
        writeNode(value, scope.outer(), node, depth + 1);
        if (key != null) {
            statements.markRecurring(node, key);
        }
    }

    /** A value object: words, with the language they are in or without. */
    private void writeWords(int subject, byte[] predicate, JsonNode value) {
        var text = value.get("@value");
        var language = value.get("@language");
        if (!text.isString() || value.size() != (language == null ? 1 : 2)) {
            throw Declined.BECAUSE;
        }
        var end = language == null ? TEXT : languageEnd(language);
        writeWords(subject, predicate, text.stringValue(), end);
    }

    private void writeWords(int subject, byte[] predicate, String text, byte[] end) {
        statements.begin(subject, predicate);
        if (!statements.endWithLiteral(text, end)) {
            throw Declined.BECAUSE;
        }
    }

    private static byte[] languageEnd(JsonNode language) {
        if (!language.isString() || !LANGUAGE.matcher(language.stringValue()).matches()) {
            throw Declined.BECAUSE;
        }
        return Term.bytes("\"@" + language.stringValue().toLowerCase(Locale.ROOT) + " .\n");
    }

    private static String iri(JsonNode id) {
        if (!id.isString()) {
            throw Declined.BECAUSE;
        }
        return checked(id.stringValue());
    }

    private static String checked(String iri) {
        if (!PlainIri.fits(iri)) {
            throw Declined.BECAUSE;
        }
        return iri;
    }
}

package eu.meshe.format.elmo;

import eu.meshe.credential.Credential;
import eu.meshe.credential.Holder;
import eu.meshe.credential.ResultImport.Imported;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks the reports and their trees of learning opportunities. A node with credits or a grade of its own is a result, and so is every node at
 * the top; what is below and has neither is part of the result above it.
 */
final class ReportReader {

    private static final int MOST_RESULTS = 2_000;

    private final Element root;
    private final Issues issues = new Issues();
    private final List<Imported.Result> results = new ArrayList<>();

    ReportReader(Element root) {
        this.root = root;
    }

    Imported read() {
        if (!List.of(ElmoTerms.VERSION_1, ElmoTerms.VERSION_2).contains(root.namespace())) {
            issues.add(root, "elmo.version", Issues.shortened(root.namespace()));
        }
        var holder = root.child(ElmoTerms.LEARNER)
                .map(learner -> new PartyReader(issues).holder(learner))
                .orElseGet(() -> {
                    issues.add(root, "elmo.noLearner");
                    return Holder.unnamed(null);
                });
        root.children(ElmoTerms.REPORT).forEach(report -> report(report, holder));
        completeTheOnlyOne();
        return new Imported(results, issues.found());
    }

    /** Our extension says more of one credential; in a file of several it could be meant of any. */
    private void completeTheOnlyOne() {
        if (results.size() == 1) {
            var only = results.removeFirst();
            var own = new Issues();
            var completed = ExtensionReader.complete(root, only.credential(), own);
            own.found().addAll(0, only.issues());
            results.add(new Imported.Result(only.place(), completed, own.found()));
        } else if (Extension.find(root, "credential", Set.of(), new Issues()).isPresent()) {
            issues.add(root, "elmo.extension.several");
        }
    }

    private void report(Element report, Holder holder) {
        var issuer = report.child(ElmoTerms.ISSUER)
                .map(found -> new PartyReader(issues).organisation(found))
                .orElse(null);
        if (issuer == null) {
            issues.add(report, "elmo.noIssuer");
            return;
        }
        report.children(ElmoTerms.RECOGNITION)
                .forEach(recognition -> issues.add(recognition, "elmo.recognitionNotTaken"));
        var issuedAt = report.child("issueDate")
                .flatMap(date -> issues.read(date, "elmo.date", Dates::instant))
                .orElse(null);
        var context = new Context(holder, issuer, issuedAt, gradingSchemes(report));
        report.children(ElmoTerms.SPECIFICATION).forEach(node -> node(node, context, List.of()));
    }

    private void node(Element node, Context context, List<Element> above) {
        if (results.size() >= MOST_RESULTS) {
            issues.add(node, "elmo.tooMany", MOST_RESULTS);
            return;
        }
        var instance = node.child(ElmoTerms.SPECIFIES).flatMap(specifies -> specifies.child(ElmoTerms.INSTANCE));
        var status = instance.flatMap(found -> found.textOf("status")).orElse("passed");
        if (!status.equals("passed")) {
            issues.add(node, "elmo.notPassed", titleOf(node), Issues.shortened(status));
        } else if (above.isEmpty()
                || instance.filter(ReportReader::countsByItself).isPresent()) {
            result(node, instance.orElse(null), context, above);
        } else {
            issues.add(node, "elmo.partOf", titleOf(node), titleOf(above.getLast()));
        }
        var path = new ArrayList<>(above);
        path.add(node);
        node.children(ElmoTerms.PART)
                .flatMap(part -> part.children(ElmoTerms.SPECIFICATION))
                .forEach(part -> node(part, context, path));
    }

    private void result(Element node, @Nullable Element instance, Context context, List<Element> above) {
        var own = new Issues();
        var title = Texts.read(node, ElmoTerms.TITLE, own);
        if (title.isEmpty()) {
            issues.add(node, "elmo.noTitle");
            return;
        }
        var claim = new ResultReader(node, instance, context.gradingSchemes(), own).claim(title.get());
        above.stream()
                .filter(ancestor -> carriesEcts(ancestor) && carriesEcts(node))
                .forEach(ancestor -> own.add(node, "elmo.countedTwice", titleOf(ancestor)));
        var credential = new Credential(
                "", title.get(), context.issuer(), context.holder(), claim, context.issuedAt(), null, null, List.of());
        results.add(new Imported.Result(node.place(), credential, own.found()));
    }

    private static boolean countsByItself(Element instance) {
        return instance.has("credit") || instance.textOf("resultLabel").isPresent();
    }

    private static boolean carriesEcts(Element node) {
        return node.children(ElmoTerms.SPECIFIES)
                .flatMap(specifies -> specifies.children(ElmoTerms.INSTANCE))
                .flatMap(instance -> instance.children("credit"))
                .anyMatch(credit -> credit.textOf("scheme")
                        .filter(scheme -> scheme.toLowerCase(Locale.ROOT).equals("ects"))
                        .isPresent());
    }

    private static String titleOf(Element node) {
        return Issues.shortened(node.textOf(ElmoTerms.TITLE).orElse("?"));
    }

    private static Map<String, LocalisedText> gradingSchemes(Element report) {
        var schemes = new LinkedHashMap<String, LocalisedText>();
        report.children("gradingScheme")
                .forEach(scheme -> Texts.read(scheme, "description", new Issues())
                        .ifPresent(words -> schemes.put(scheme.attribute("localId"), words)));
        return schemes;
    }

    /** What all results of one report share. */
    private record Context(
            Holder holder,
            Organisation issuer,
            @Nullable Instant issuedAt,
            Map<String, LocalisedText> gradingSchemes) {}
}

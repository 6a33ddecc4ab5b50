package eu.meshe.signing.canonical;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What terms mean at a place in a document: JSON-LD's active context, as far as the direct path needs it. Immutable but for what it remembers;
 * safe in threads.
 */
final class TermScope {

    /** Combinations of types remembered; more are worked out each time. */
    private static final int MOST_REMEMBERED = 48;

    private static final TermScope EMPTY = new TermScope(Map.of(), null);

    private final Map<String, Term> terms;
    private final TermScope outer;
    private final Map<Object, TermScope> typed = new ConcurrentHashMap<>();

    /** The terms of one context, or of a scope within it. */
    record Local(Map<String, Term> terms) {
        Local {
            terms = Map.copyOf(terms);
        }
    }

    private TermScope(Map<String, Term> terms, @Nullable TermScope outer) {
        this.terms = terms;
        this.outer = outer == null ? this : outer;
    }

    /** The contexts one after the other; {@code null} where one gives another meaning to a protected term. */
    static @Nullable TermScope of(List<Local> contexts) {
        TermScope scope = EMPTY;
        for (var context : contexts) {
            var merged = merge(scope.terms, context);
            if (merged == null) {
                return null;
            }
            scope = new TermScope(merged, null);
        }
        return scope;
    }

    @Nullable
    Term find(String name) {
        return terms.get(name);
    }

    /** Whether none of these terms has a meaning here yet, so that they may surely be given one. */
    boolean hasNoneOf(Local others) {
        return others.terms().keySet().stream().noneMatch(terms::containsKey);
    }

    /** The scope without that of the types: what holds in the nodes within (JSON-LD 1.1 API, 5.1.2, step 7). */
    TermScope outer() {
        return outer;
    }

    /** Within a node of that type; {@code null} where the type's terms may not be given the meaning that they have there. */
    @Nullable
    TermScope within(String type) {
        var term = terms.get(type);
        return term == null || term.scope() == null ? this : remembered(type, List.of(type));
    }

    /**
     * Within a node of these types (JSON-LD 1.1 API, 5.1.2, step 11).
     *
     * @param types in alphabetical order
     */
    @Nullable
    TermScope within(List<String> types) {
        var scoped = types.stream().filter(this::isScoped).toList();
        return switch (scoped.size()) {
            case 0 -> this;
            case 1 -> within(scoped.getFirst());
            default -> remembered(scoped, scoped);
        };
    }

    private boolean isScoped(String type) {
        var term = terms.get(type);
        return term != null && term.scope() != null;
    }

    private @Nullable TermScope remembered(Object key, List<String> types) {
        var known = typed.get(key);
        if (known != null) {
            return known;
        }
        var scope = entered(types);
        if (scope != null && typed.size() < MOST_REMEMBERED) {
            typed.put(key, scope);
        }
        return scope;
    }

    private @Nullable TermScope entered(List<String> types) {
        var all = terms;
        for (var type : types) {
            var term = terms.get(type);
            var merged = term == null || term.scope() == null ? all : merge(all, term.scope());
            if (merged == null) {
                return null;
            }
            all = merged;
        }
        return new TermScope(all, this);
    }

    private static @Nullable Map<String, Term> merge(Map<String, Term> terms, Local more) {
        var merged = new HashMap<>(terms);
        for (var entry : more.terms().entrySet()) {
            var before = merged.get(entry.getKey());
            if (before == null || !before.isProtected()) {
                merged.put(entry.getKey(), entry.getValue());
            } else if (!before.isSameAs(entry.getValue())) {
                return null;
            }
        }
        return merged;
    }
}

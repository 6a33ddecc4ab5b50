package eu.meshe.recognition.precedents;

import eu.meshe.learning.LearningOutcome;
import eu.meshe.learning.LocalisedText;
import eu.meshe.recognition.Target;
import java.util.stream.Stream;

/** What a case is about, without persons: what was to be recognised, and towards what. */
public record CaseFacts(SourceFacts source, Target target) {

    /** Whether both cases have the same facts: the same achievement towards the same micro-credential, neither changed substantially. */
    public boolean areThoseOf(CaseFacts other) {
        return target.microCredential().equals(other.target.microCredential())
                && source.isSameAs(other.source)
                && SubstantialChange.between(source.achievement(), other.source.achievement())
                        .isEmpty()
                && SubstantialChange.between(target.achievement(), other.target.achievement())
                        .isEmpty();
    }

    /** Every text in them. */
    Stream<LocalisedText> texts() {
        return Stream.of(
                        Stream.of(
                                source.awarding().legalName(),
                                source.achievement().title()),
                        source.achievement().outcomes().stream().map(LearningOutcome::title))
                .flatMap(texts -> texts);
    }
}

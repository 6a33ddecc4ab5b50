package eu.meshe.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import eu.meshe.verification.Verdict;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifierInMemory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The corpus of {@code fuzz/}, fed once: what a campaign once found stays mended. */
class CorpusTest {

    @ParameterizedTest
    @EnumSource
    void noInputOfTheCorpusShowsAFault(Target target) {
        var inputs = Corpus.of(target);
        assertThat(inputs).isNotEmpty();

        for (var input : inputs) {
            assertThatCode(() -> target.feed(input)).doesNotThrowAnyException();
            assertThatCode(() -> target.feed(Arrays.copyOf(input, input.length / 2)))
                    .doesNotThrowAnyException();
        }
    }

    /** Else the target would say nothing of "verified". */
    @Test
    void theVerifierKnowsMostOfTheDocumentsItIsFedWith() {
        var verifier = VerifierInMemory.knowing(Corpus.keys(), Corpus.NOW);
        var verified = Corpus.of(Target.VERIFIER).stream()
                .filter(input -> verifier.verify(input) instanceof VerificationReport report
                        && report.verdict() == Verdict.VERIFIED)
                .count();

        assertThat(verified).isGreaterThanOrEqualTo(8);
    }
}

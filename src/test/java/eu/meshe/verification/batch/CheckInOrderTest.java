package eu.meshe.verification.batch;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.verification.Verdict;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CheckInOrderTest extends Batches {

    @Test
    void answersInTheOrderOfTheDocumentsWhicheverIsCheckedFirst() {
        var second = new CountDownLatch(1);
        run(new Counted(100), new Lines() {
            @Override
            public Answer check(Next.One one) {
                if (one.number() == 1) {
                    await(second);
                } else if (one.number() == 2) {
                    second.countDown();
                }
                return super.check(one);
            }
        });
        assertThat(lines()).hasSize(101).startsWith("1", "2", "3").endsWith("100", "end null of 100");
    }

    @Test
    void holdsNoMoreDocumentsThanTheWindowHasPlaces() {
        var documents = new Counted(1000);
        var answered = new AtomicInteger();
        var most = new AtomicInteger();
        run(documents, new Lines() {
            @Override
            public Answer check(Next.One one) {
                most.accumulateAndGet(documents.given.get() - answered.get(), Math::max);
                var answer = super.check(one);
                answered.incrementAndGet();
                return answer;
            }
        });
        assertThat(most).hasValueLessThanOrEqualTo(WINDOW + 3);
        assertThat(lines()).hasSize(1001);
    }

    /** 1,000 documents of 1 MB, made while they are read: a gigabyte passes, a few megabytes are held. */
    @Test
    void aGigabytePassesWithoutBeingHeld() throws IOException {
        var documents = Documents.in(new ThousandMegabytes(), Bounds.USUAL).orElseThrow();
        var work = new CheckInOrder(documents, new Lines(), out, threads, WINDOW, MOST_BYTES);
        assertThat(work.run()).isLessThanOrEqualTo(WINDOW);
        assertThat(lines()).hasSize(1001).endsWith("1000", "end null of 1000");
    }

    @Test
    void holdsFewerDocumentsWhenTheyAreLarge() throws IOException {
        var documents = Documents.in(new ThousandMegabytes(), Bounds.USUAL).orElseThrow();
        var work = new CheckInOrder(documents, new Lines(), out, threads, 100, 3_000_000);
        assertThat(work.run()).isBetween(1, 3);
        assertThat(lines()).hasSize(1001);
    }

    @Test
    void aCheckThatBreaksIsAProblemOfThatDocumentAlone() {
        run(new Counted(3), new Lines() {
            @Override
            public Answer check(Next.One one) {
                if (one.number() == 2) {
                    throw new IllegalStateException("a mistake of ours");
                }
                return super.check(one);
            }
        });
        assertThat(lines()).containsExactly("1", "2 broken", "3", "end null of 3");
    }

    @Test
    void countsWhatWasFound() {
        var tally = Tally.NONE
                .with(Verdict.VERIFIED)
                .with(Verdict.FAILED)
                .with(Verdict.FAILED)
                .with(Verdict.PARTIAL)
                .with(null);
        assertThat(tally).isEqualTo(new Tally(5, 1, 2, 1, 1));
    }

    @Test
    void placesAreGivenBack() {
        var places = new Places(3, 2);
        var first = places.take("a").orElseThrow();
        assertThat(places.take("a")).isPresent();
        assertThat(places.take("a")).isEmpty();
        assertThat(places.take("b")).isPresent();
        assertThat(places.take("c")).isEmpty();
        first.close();
        assertThat(places.taken()).isEqualTo(2);
        assertThat(places.take("c")).isPresent();
    }
}

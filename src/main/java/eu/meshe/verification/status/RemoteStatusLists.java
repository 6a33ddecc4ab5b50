package eu.meshe.verification.status;

import eu.meshe.credential.StatusDirectory;
import eu.meshe.credential.StatusReference;
import eu.meshe.platform.Message;
import eu.meshe.platform.remote.RemoteCopy;
import eu.meshe.platform.remote.RemoteDocuments;
import eu.meshe.platform.remote.RemoteDocuments.Answer;
import eu.meshe.platform.remote.RemoteKind;
import eu.meshe.signing.KeyDirectory;
import eu.meshe.signing.Proof;
import eu.meshe.verification.status.RememberedLists.Place;
import eu.meshe.verification.status.RememberedLists.Remembered;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks the lists that others publish. A list counts if its signature is right and by the credential's own issuer, if it is for the purpose, and
 * while it holds. What an old copy says against a credential for good stays so; what it says in its favour is "could not check".
 *
 * <p>Only for a credential whose own signature is right: nobody else's document makes us ask.
 */
public final class RemoteStatusLists implements StatusDirectory {

    private static final Set<String> KNOWN = Set.of(StatusReference.BITSTRING, StatusReference.TOKEN);

    /** However short a list lets its copies live, it is not asked for more often. */
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final RemoteDocuments documents;
    private final KeyDirectory keys;
    private final Clock clock;
    private final RememberedLists remembered = new RememberedLists();

    /** @param keys finds the keys of those who sign lists */
    public RemoteStatusLists(RemoteDocuments documents, KeyDirectory keys, Clock clock) {
        this.documents = documents;
        this.keys = keys;
        this.clock = clock;
    }

    /** Without the credential nobody can tell whose list would count. */
    @Override
    public StatusAnswer lookUp(StatusReference reference) {
        return notFoundOut("not-asked", address(reference));
    }

    @Override
    public StatusAnswer lookUp(StatusReference reference, String issuer, Proof.Outcome proof) {
        if (!KNOWN.contains(reference.type())) {
            return notFoundOut("unknown-type", reference.type());
        }
        return proof instanceof Proof.Outcome.Intact intact
                ? new Question(reference, issuer, intact.signer()).answer()
                : notFoundOut("not-asked", address(reference));
    }

    private static StatusAnswer notFoundOut(String finding, Object... arguments) {
        return new StatusAnswer.NotFoundOut(Message.of("verification.list." + finding, arguments));
    }

    private static String address(StatusReference reference) {
        return reference.list().length() > 200 ? reference.list().substring(0, 200) + "…" : reference.list();
    }

    /** One credential's question to one list. */
    private final class Question {

        private final StatusReference reference;
        private final String issuer;
        private final Proof.Signer signer;
        private final Place place;

        Question(StatusReference reference, String issuer, Proof.Signer signer) {
            this.reference = reference;
            this.issuer = issuer;
            this.signer = signer;
            var isToken = reference.type().equals(StatusReference.TOKEN);
            this.place = new Place(reference.type(), reference.list(), isToken ? issuer : "");
        }

        StatusAnswer answer() {
            return switch (documents.fetch(reference.list(), RemoteKind.STATUS_LIST)) {
                case Answer.Fetched fetched -> fresh(fetched.copy());
                case Answer.NotFetched none -> old(none.why(), none.lastGood());
            };
        }

        private StatusAnswer fresh(RemoteCopy copy) {
            return switch (read(copy)) {
                case ListReading.Refused refused -> old(refused.why(), null);
                case ListReading.Understood read ->
                    isTooOld(read.list(), copy) ? again(copy) : judge(read.list(), copy.asOf());
            };
        }

        /** The list lets its copies live for a shorter time than its site does. */
        private StatusAnswer again(RemoteCopy before) {
            return switch (documents.fetch(reference.list(), RemoteKind.STATUS_LIST, clock.instant())) {
                case Answer.NotFetched none -> old(none.why(), before);
                case Answer.Fetched fetched ->
                    switch (read(fetched.copy())) {
                        case ListReading.Refused refused -> old(refused.why(), before);
                        case ListReading.Understood read ->
                            judge(read.list(), fetched.copy().asOf());
                    };
            };
        }

        private boolean isTooOld(PublishedList list, RemoteCopy copy) {
            var ttl = list.ttl();
            return ttl != null
                    && copy.asOf()
                            .plus(ttl.compareTo(SHORTEST) < 0 ? SHORTEST : ttl)
                            .isBefore(clock.instant());
        }

        private StatusAnswer judge(PublishedList list, Instant asOf) {
            var until = list.validUntil();
            if (until != null && until.isBefore(clock.instant())) {
                return fromThen(list, asOf, Message.of("verification.list.ended", day(until)));
            }
            var from = list.validFrom();
            if (from != null && from.isAfter(clock.instant().plus(SHORTEST))) {
                return notFoundOut("not-yet", day(from));
            }
            return switch (say(list)) {
                case PublishedList.Said.Nothing nothing -> new StatusAnswer.Clear(asOf);
                case PublishedList.Said.Against against -> new StatusAnswer.Set(against.meaning(), asOf);
                case PublishedList.Said.Unclear unclear -> new StatusAnswer.NotFoundOut(unclear.why());
            };
        }

        private PublishedList.Said say(PublishedList list) {
            return SpeaksFor.test(list, issuer, signer)
                    ? list.entries().say(reference)
                    : new PublishedList.Said.Unclear(Message.of("verification.list.another-issuer"));
        }

        /** @param copy what is kept of it; {@code null} to take what was last believed */
        private StatusAnswer old(Message why, @Nullable RemoteCopy copy) {
            var last = remembered.find(place);
            if (last.isEmpty() && copy != null) {
                read(copy);
                last = remembered.find(place);
            }
            return last.map(list -> fromThen(list.list(), list.copy().asOf(), why))
                    .orElseGet(() -> new StatusAnswer.NotFoundOut(why));
        }

        /** What was revoked for good stays so, whatever else happened since. */
        private StatusAnswer fromThen(PublishedList list, Instant asOf, Message why) {
            return switch (say(list)) {
                case PublishedList.Said.Against against ->
                    against.meaning() == Meaning.REVOKED
                            ? new StatusAnswer.Set(Meaning.REVOKED, asOf)
                            : new StatusAnswer.NotFoundOut(Message.of("verification.list.was-suspended"), asOf);
                case PublishedList.Said.Nothing nothing -> new StatusAnswer.NotFoundOut(why, asOf);
                case PublishedList.Said.Unclear unclear -> new StatusAnswer.NotFoundOut(why);
            };
        }

        private ListReading read(RemoteCopy copy) {
            var known = remembered.find(place).filter(list -> list.copy().content() == copy.content());
            if (known.isPresent()) {
                remembered.remember(place, new Remembered(copy, known.get().list()));
                return new ListReading.Understood(known.get().list());
            }
            var reading = unchecked(copy)
                    .map(this::checked)
                    .orElseGet(() -> ListReading.refused("unreadable", address(reference)));
            if (reading instanceof ListReading.Understood read && SpeaksFor.test(read.list(), issuer, signer)) {
                remembered.remember(place, new Remembered(copy, read.list()));
            }
            return reading;
        }

        private Optional<UncheckedList> unchecked(RemoteCopy copy) {
            return reference.type().equals(StatusReference.TOKEN)
                    ? TokenListReader.read(copy.content(), reference.list(), place.issuer())
                    : BitstringListReader.read(copy.content(), reference.list());
        }

        private ListReading checked(UncheckedList list) {
            return switch (list.proof().check(keys)) {
                case Proof.Outcome.Intact intact ->
                    isGood(intact.signer())
                            ? new ListReading.Understood(list.by(intact.signer()))
                            : ListReading.refused("signature");
                case Proof.Outcome.Broken broken -> ListReading.refused("signature");
                case Proof.Outcome.Absent absent -> ListReading.refused("signature");
                case Proof.Outcome.NotFoundOut obstacle -> new ListReading.Refused(obstacle.obstacle());
            };
        }

        private boolean isGood(Proof.Signer signer) {
            var expires = signer.expires();
            return signer.weaknesses().isEmpty() && (expires == null || expires.isAfter(clock.instant()));
        }

        private static String day(Instant moment) {
            return moment.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        }
    }
}

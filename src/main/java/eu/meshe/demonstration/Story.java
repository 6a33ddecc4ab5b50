package eu.meshe.demonstration;

import eu.meshe.catalogue.Description;
import eu.meshe.institution.Institution;
import eu.meshe.institution.Role;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The made-up world as its files tell it. Moments are given in days before the day on which the world is made; later days are negative. */
record Story(List<House> houses, Plot plot) {

    Story {
        houses = List.copyOf(houses);
    }

    /** The slug of the institution that offers it. */
    String houseOf(String offer) {
        return houses.stream()
                .filter(house ->
                        house.allOffers().stream().anyMatch(it -> it.key().equals(offer)))
                .map(house -> house.institution().slug())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody in the story offers " + offer));
    }

    Learner learner(String key) {
        return plot.learners().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody in the story is called " + key));
    }

    /** Who was awarded it, with an account or without. */
    Learner personOf(Award award) {
        return award.person() != null ? award.person() : learner(java.util.Objects.requireNonNull(award.to()));
    }

    /** An institution with its people and what it offers: one file each. */
    record House(
            Profile institution,
            List<Colleague> staff,
            @Nullable List<Offer> offers) {

        List<Offer> allOffers() {
            return offers == null ? List.of() : offers;
        }
    }

    /** What an institution is; see {@link Institution}. */
    record Profile(
            String slug,
            Institution.Kind kind,
            Map<String, String> name,
            String country,
            String language,
            String colour,
            URI homepage,
            String registration,
            String nationalFramework,
            List<String> grades,
            String contact,
            Office office,
            int decisionDays) {}

    /** Whom anyone may ask about what an institution issued. */
    record Office(String name, String email, URI page) {}

    record Colleague(String givenName, String familyName, String email, String language, List<Role> roles) {

        String name() {
            return givenName + " " + familyName;
        }
    }

    /**
     * A micro-credential.
     *
     * @param key its name in these files
     * @param publishedDaysAgo {@code null} for one that is still being described
     * @param withdrawnDaysAgo {@code null} for one that is still offered
     */
    record Offer(
            String key,
            @Nullable Integer publishedDaysAgo,
            @Nullable Integer withdrawnDaysAgo,
            Description description,
            @Nullable List<Run> runs) {

        List<Run> allRuns() {
            return runs == null ? List.of() : runs;
        }
    }

    /** A run, its days counted from the day on which the world is made. */
    record Run(
            int opensIn,
            int closesIn,
            int startsIn,
            int endsIn,
            String price,
            @Nullable String places,
            @Nullable String mode,
            @Nullable String language) {}

    /** What happened between them. */
    record Plot(
            List<Learner> learners,
            List<Accreditation> accreditations,
            List<Agreement> agreements,
            List<Award> awards,
            List<Enrolment> enrolments,
            List<Application> applications) {}

    record Learner(
            String key, String givenName, String familyName, String email, String language, LocalDate birthDate) {

        String name() {
            return givenName + " " + familyName;
        }
    }

    record Accreditation(
            String institution,
            int fromDaysAgo,
            int untilDaysAgo,
            List<String> levels,
            List<String> fields,
            String report) {}

    /** @param acceptedDaysAgo {@code null} while the partner has not answered */
    record Agreement(
            String proposer,
            String partner,
            int proposedDaysAgo,
            @Nullable Integer acceptedDaysAgo,
            List<String> fields,
            String mostCredits,
            String decisionDays,
            String terms) {}

    /**
     * @param to the learner's key; or {@code person} for one who has no account yet
     * @param revokedDaysAgo {@code null} unless it was taken back, for {@code revokedBecause}
     * @param suspendedDaysAgo {@code null} unless it is suspended, for {@code suspendedBecause}
     */
    record Award(
            String offer,
            @Nullable String to,
            @Nullable Learner person,
            int daysAgo,
            String grade,
            String assessment,
            String identityCheck,
            @Nullable Integer revokedDaysAgo,
            @Nullable String revokedBecause,
            @Nullable Integer suspendedDaysAgo,
            @Nullable String suspendedBecause) {}

    record Enrolment(String learner, String offer) {}

    /** @param decision {@code null} while the case is open */
    record Application(
            String learner,
            String award,
            String target,
            String statement,
            int daysAgo,
            int takenUpDaysAgo,
            @Nullable Decision decision) {}

    /** @param sharedWords what the officer says to anyone who reads the precedent; {@code null} where it is not shared */
    record Decision(
            int daysAgo,
            String outcome,
            List<String> differences,
            String credits,
            @Nullable String grade,
            String reasons,
            String appealHow,
            int appealUntilIn,
            @Nullable String sharedWords) {}
}

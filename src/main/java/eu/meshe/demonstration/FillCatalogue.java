package eu.meshe.demonstration;

import eu.meshe.catalogue.DescribeMicroCredential;
import eu.meshe.catalogue.EnrolInRun;
import eu.meshe.catalogue.MicroCredentialId;
import eu.meshe.catalogue.MicroCredentials;
import eu.meshe.catalogue.OpenRun;
import eu.meshe.catalogue.PublishMicroCredential;
import eu.meshe.catalogue.RunId;
import eu.meshe.catalogue.RunRequest;
import eu.meshe.catalogue.WithdrawMicroCredential;
import eu.meshe.institution.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Describes and publishes what the institutions offer, opens runs of it, and enrols a few learners. */
@Component
@Profile("demo")
class FillCatalogue {

    private static final int BEGUN_DAYS_AGO = 4;

    private final DescribeMicroCredential describe;
    private final PublishMicroCredential publish;
    private final WithdrawMicroCredential withdraw;
    private final OpenRun openRun;
    private final EnrolInRun enrolInRun;
    private final MicroCredentials microCredentials;
    private final Cast cast;

    FillCatalogue(
            DescribeMicroCredential describe,
            PublishMicroCredential publish,
            WithdrawMicroCredential withdraw,
            OpenRun openRun,
            EnrolInRun enrolInRun,
            MicroCredentials microCredentials,
            Cast cast) {
        this.describe = describe;
        this.publish = publish;
        this.withdraw = withdraw;
        this.openRun = openRun;
        this.enrolInRun = enrolInRun;
        this.microCredentials = microCredentials;
        this.cast = cast;
    }

    static MicroCredentialId idOf(String offer) {
        return new MicroCredentialId(Names.id("offer " + offer));
    }

    private static RunId runOf(String offer, int number) {
        return new RunId(Names.id("run " + offer + " " + number));
    }

    void plan(Story story, Timeline timeline) {
        for (var house : story.houses()) {
            house.allOffers().forEach(offer -> plan(house.institution().slug(), offer, timeline));
        }
        story.plot().enrolments().forEach(enrolment -> timeline.add(0, () -> enrol(story, enrolment)));
    }

    private void plan(String institution, Story.Offer offer, Timeline timeline) {
        var published = offer.publishedDaysAgo();
        timeline.add(published == null ? BEGUN_DAYS_AGO : published, () -> describe(institution, offer));
        if (offer.withdrawnDaysAgo() != null) {
            timeline.add(offer.withdrawnDaysAgo(), () -> withdraw(institution, offer));
        }
        for (var number = 0; number < offer.allRuns().size(); number++) {
            var run = offer.allRuns().get(number);
            var id = runOf(offer.key(), number);
            timeline.add(0, () -> open(institution, offer, id, run, timeline));
        }
    }

    private void describe(String institution, Story.Offer offer) {
        var editor = cast.staff(institution, Role.CATALOGUE_EDITOR);
        var described = describe.create(editor, idOf(offer.key()), offer.description());
        if (offer.publishedDaysAgo() != null) {
            publish.publish(editor, described.id(), described.version(), null);
        }
    }

    private void withdraw(String institution, Story.Offer offer) {
        var editor = cast.staff(institution, Role.CATALOGUE_EDITOR);
        var stored = microCredentials.getMicroCredential(editor.institutionId(), idOf(offer.key()));
        withdraw.withdraw(editor, stored.id(), stored.version());
    }

    private void open(String institution, Story.Offer offer, RunId id, Story.Run run, Timeline timeline) {
        openRun.open(
                cast.staff(institution, Role.CATALOGUE_EDITOR),
                idOf(offer.key()),
                id,
                new RunRequest(
                        timeline.day(-run.opensIn()),
                        timeline.day(-run.closesIn()),
                        timeline.day(-run.startsIn()),
                        timeline.day(-run.endsIn()),
                        run.price(),
                        "EUR",
                        run.places(),
                        run.mode(),
                        run.language()));
    }

    private void enrol(Story story, Story.Enrolment enrolment) {
        var learner = cast.account(story.learner(enrolment.learner()).email());
        enrolInRun.enrol(learner, idOf(enrolment.offer()), runOf(enrolment.offer(), 0));
    }
}

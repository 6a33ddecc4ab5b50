package eu.meshe.demonstration;

import eu.meshe.institution.Institutions;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the world once, on an empty database: through the use cases that people use, and in one transaction, so that a crash half-way leaves
 * nothing behind and the next start begins anew.
 */
@Component
@Profile("demo")
class MakeWorld {

    private final WorldRecord worldRecord;
    private final Institutions institutions;
    private final StoryFiles files;
    private final DemonstrationClock clock;
    private final FoundInstitutions foundInstitutions;
    private final MakeAgreements makeAgreements;
    private final FillCatalogue fillCatalogue;
    private final MakeAwards makeAwards;
    private final MakeRecognitionCases makeRecognitionCases;
    private final MakeGradeTables makeGradeTables;
    private final StateFunctions stateFunctions;
    private final MakeSubmissions makeSubmissions;
    private final MakeSecondPersonCases makeSecondPersonCases;

    @SuppressWarnings("java:S107")
    MakeWorld(
            WorldRecord worldRecord,
            Institutions institutions,
            StoryFiles files,
            DemonstrationClock clock,
            FoundInstitutions foundInstitutions,
            MakeAgreements makeAgreements,
            FillCatalogue fillCatalogue,
            MakeAwards makeAwards,
            MakeRecognitionCases makeRecognitionCases,
            MakeGradeTables makeGradeTables,
            StateFunctions stateFunctions,
            MakeSubmissions makeSubmissions,
            MakeSecondPersonCases makeSecondPersonCases) {
        this.worldRecord = worldRecord;
        this.institutions = institutions;
        this.files = files;
        this.clock = clock;
        this.foundInstitutions = foundInstitutions;
        this.makeAgreements = makeAgreements;
        this.fillCatalogue = fillCatalogue;
        this.makeAwards = makeAwards;
        this.makeRecognitionCases = makeRecognitionCases;
        this.makeGradeTables = makeGradeTables;
        this.stateFunctions = stateFunctions;
        this.makeSubmissions = makeSubmissions;
        this.makeSecondPersonCases = makeSecondPersonCases;
    }

    /**
     * Makes it unless it is there.
     *
     * @return whether it was made now
     * @throws WrongDataException if the database holds something else, or a world under another address
     */
    @Transactional
    public boolean makeIfAbsent(String address) {
        var there = worldRecord.findAddress();
        if (there.isPresent()) {
            WrongDataException.refuseOtherAddress(there.get(), address);
            return false;
        }
        if (!institutions.listInstitutions().isEmpty()) {
            throw WrongDataException.realData();
        }
        worldRecord.add();
        var story = files.read();
        var timeline = new Timeline(clock.instant());
        foundInstitutions.plan(story, timeline);
        makeAgreements.plan(story, timeline);
        fillCatalogue.plan(story, timeline);
        makeAwards.plan(story, timeline);
        makeGradeTables.plan(files.readGrades(), timeline);
        stateFunctions.plan(story, files.readFunctions(), timeline);
        makeRecognitionCases.plan(story, timeline);
        makeSubmissions.plan(story, files.readSubmissions(), timeline);
        makeSecondPersonCases.plan(story, files.readSecondPerson(), timeline);
        timeline.pass(clock);
        return true;
    }
}

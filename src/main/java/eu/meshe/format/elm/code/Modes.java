package eu.meshe.format.elm.code;

import eu.meshe.learning.ParticipationMode;

/** Europass standard list of modes of learning and assessment. */
public final class Modes {

    public static final CodeList<ParticipationMode> LIST = CodeList.of(
                    ParticipationMode.class, Schemes.SNB + "learning-assessment/")
            .entry(ParticipationMode.ONLINE, "920fbb3cbe", "Online")
            .entry(ParticipationMode.BLENDED, "e92d221e4d", "Blended")
            .entry(ParticipationMode.PRESENTIAL, "9191af2ed9", "Presential")
            .entry(ParticipationMode.WORK_BASED, "729f3bed4b", "Workbased")
            .entry(ParticipationMode.PROJECT_BASED, "7813801c77", "Project based")
            .entry(ParticipationMode.RESEARCH_LAB, "ed4c557045", "Research-Lab based")
            .build();

    private Modes() {}
}

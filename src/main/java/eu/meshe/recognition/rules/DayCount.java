package eu.meshe.recognition.rules;

/** How the days of a period are counted. */
public enum DayCount {
    /** Every day; a period that would end on a day off ends on the next working day. */
    CALENDAR,
    /** Only the working days of the deciding institution's country. */
    WORKING
}

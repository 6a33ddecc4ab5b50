package eu.meshe.learning;

/** A cycle of the qualifications framework of the European Higher Education Area (QF-EHEA). */
public enum Cycle {
    SHORT,
    FIRST,
    SECOND,
    THIRD
}

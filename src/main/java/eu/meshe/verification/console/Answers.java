package eu.meshe.verification.console;

import eu.meshe.verification.Verification;

/** Writes down what came of each file. */
interface Answers {

    void add(String file, Verification verification);
}

package eu.meshe.recognition.desk;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Has the database answer by indexes until the transaction ends. Where "any ten thousand" are counted it may think that they are found soonest by
 * reading the whole table from anywhere, and then reads a million settled cases before the first open one. Only for a word that most settled cases
 * have is the table the shorter way.
 */
final class IndexesOnly {

    private IndexesOnly() {}

    static void demand(JdbcClient jdbc) {
        jdbc.sql("set local enable_seqscan = off").update();
    }
}

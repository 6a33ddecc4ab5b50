package eu.meshe.protocol.log;

import eu.meshe.platform.Message;
import eu.meshe.web.Mark;

/**
 * One question about the log and its answer.
 *
 * @param name which question; {@code log.check.<name>} asks it in words
 * @param outcome passed, failed, or could not be checked
 */
record Checked(String name, Mark outcome, Message message) {}

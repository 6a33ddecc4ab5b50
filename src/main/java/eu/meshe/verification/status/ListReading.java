package eu.meshe.verification.status;

import eu.meshe.platform.Message;

/** What came of reading what stands at a list's address. */
sealed interface ListReading {

    record Understood(PublishedList list) implements ListReading {}

    /** It is no list, or nobody is shown to stand behind it. */
    record Refused(Message why) implements ListReading {}

    static ListReading refused(String finding, Object... arguments) {
        return new Refused(Message.of("verification.list." + finding, arguments));
    }
}

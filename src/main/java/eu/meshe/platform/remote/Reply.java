package eu.meshe.platform.remote;

import eu.meshe.platform.Message;

/** What came of asking a site. */
sealed interface Reply {

    record Content(byte[] body, String mediaType, Freshness freshness) implements Reply {}

    /** 304: the copy we named still holds. */
    record Unchanged(Freshness freshness) implements Reply {}

    record None(Message why) implements Reply {}
}

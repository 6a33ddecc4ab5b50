package eu.meshe.platform.mail;

import eu.meshe.platform.Identifiers;
import eu.meshe.platform.Page;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes mails to people. A mail is kept in the transaction that posts it and sent afterwards, so that none is sent for what was rolled back
 * and none is lost.
 */
@Component
public class Postbox {

    private final JdbcClient jdbc;
    private final Identifiers identifiers;
    private final Clock clock;

    public Postbox(JdbcClient jdbc, Identifiers identifiers, Clock clock) {
        this.jdbc = jdbc;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** Posts a plain-text mail in the recipient's language. What it quotes may hold a U+0000; no mail does. */
    public void post(String recipient, String subject, String body) {
        jdbc.sql("insert into mail (id, recipient, subject, body, created_at) values (?, ?, ?, ?, ?)")
                .params(
                        identifiers.next(),
                        recipient,
                        storable(subject),
                        storable(body),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String storable(String text) {
        return text.replace("\0", "");
    }

    /** All mails to anyone: for a demonstration, whose mailboxes are made up. */
    public Page<Mail> listNewestFirst(Page.Request page) {
        var items = jdbc.sql("select * from mail order by created_at desc, id desc limit ? offset ?")
                .params(page.size(), page.offset())
                .query((row, number) -> new Mail(
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
        var total = jdbc.sql("select count(*) from mail").query(Long.class).single();
        return new Page<>(items, page.number(), page.size(), total);
    }
}

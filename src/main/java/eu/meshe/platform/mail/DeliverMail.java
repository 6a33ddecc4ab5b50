package eu.meshe.platform.mail;

import eu.meshe.platform.MesheProperties;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends what lies in the postbox when a mail server is set ({@code spring.mail.host}); tries each mail ten times, then leaves it. */
@Component
class DeliverMail {

    private static final Logger log = LoggerFactory.getLogger(DeliverMail.class);
    private final JdbcClient jdbc;
    private final ObjectProvider<JavaMailSender> sender;
    private final MesheProperties properties;
    private final Clock clock;

    DeliverMail(JdbcClient jdbc, ObjectProvider<JavaMailSender> sender, MesheProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.sender = sender;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 5_000)
    @Transactional
    public void deliver() {
        sender.ifAvailable(server -> jdbc.sql("""
                        select id, recipient, subject, body from mail where sent_at is null and attempts < 10
                        order by created_at limit 20 for update skip locked""")
                .query((row, number) -> new Mail(
                        row.getObject("id", UUID.class),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body")))
                .list()
                .forEach(mail -> send(server, mail)));
    }

    private void send(JavaMailSender server, Mail mail) {
        var message = new SimpleMailMessage();
        message.setFrom(properties.mailFrom());
        message.setTo(mail.recipient());
        message.setSubject(mail.subject());
        message.setText(mail.body());
        try {
            server.send(message);
            jdbc.sql("update mail set sent_at = ? where id = ?")
                    .params(clock.instant().atOffset(ZoneOffset.UTC), mail.id())
                    .update();
        } catch (MailException e) {
            log.warn(
                    "Mail {} was not taken by the mail server ({}); it is tried again",
                    mail.id(),
                    e.getClass().getSimpleName());
            jdbc.sql("update mail set attempts = attempts + 1 where id = ?")
                    .param(mail.id())
                    .update();
        }
    }

    private record Mail(UUID id, String recipient, String subject, String body) {}
}

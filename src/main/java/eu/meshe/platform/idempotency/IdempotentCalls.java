package eu.meshe.platform.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** What programs were answered under their idempotency keys. Kept for a day. */
@Repository
class IdempotentCalls {

    private static final Duration KEPT = Duration.ofDays(1);
    /** A call that has not ended by then died with its process; its key is free again. */
    private static final Duration ABANDONED = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    IdempotentCalls(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes the key for this call; false when another call has it. */
    boolean begin(String caller, String key, String digest) {
        var now = clock.instant();
        return jdbc.sql("""
                insert into idempotent_call (caller, key, request_digest, begun_at) values (:caller, :key, :digest, :now)
                on conflict (caller, key) do update set begun_at = :now, request_digest = :digest
                where idempotent_call.status is null and idempotent_call.begun_at < :abandoned""")
                        .param("caller", caller)
                        .param("key", key)
                        .param("digest", digest)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("abandoned", now.minus(ABANDONED).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Call> find(String caller, String key) {
        return jdbc.sql("select * from idempotent_call where caller = ? and key = ?")
                .params(caller, key)
                .query((row, number) -> new Call(
                        row.getString("request_digest"),
                        row.getObject("status", Integer.class),
                        row.getString("content_type"),
                        row.getString("location"),
                        row.getBytes("body")))
                .optional();
    }

    void end(String caller, String key, Call answer) {
        jdbc.sql("""
                update idempotent_call set status = :status, content_type = :type, location = :location, body = :body
                where caller = :caller and key = :key""")
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("location", answer.location())
                .param("body", answer.body())
                .param("caller", caller)
                .param("key", key)
                .update();
    }

    void forget(String caller, String key) {
        jdbc.sql("delete from idempotent_call where caller = ? and key = ? and status is null")
                .params(caller, key)
                .update();
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    void forgetOld() {
        jdbc.sql("delete from idempotent_call where begun_at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param status the answer's status; {@code null} while the call is under way */
    record Call(
            String digest,
            @Nullable Integer status,
            @Nullable String contentType,
            @Nullable String location,
            byte @Nullable [] body) {}
}

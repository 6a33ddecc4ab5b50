package eu.meshe.verification.checks;

import eu.meshe.platform.Message;
import eu.meshe.signing.Proof;
import eu.meshe.signing.timestamp.TimeStamp;
import eu.meshe.trust.TimeStampAuthorities;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a reader should know of time stamps that no check could rely on. They make no document worse: anybody can add one. */
@Component
public class StampNotices {

    private final TimeStampAuthorities authorities;

    public StampNotices(TimeStampAuthorities authorities) {
        this.authorities = authorities;
    }

    /** Each thing once, however many stamps it is true of. */
    public List<Message> notices(Proof.Outcome proof, Instant now) {
        if (!(proof instanceof Proof.Outcome.Intact intact)
                || intact.timeStamps().isEmpty()) {
            return List.of();
        }
        var believed = authorities.findEarliest(intact.timeStamps(), now).isPresent();
        return intact.timeStamps().stream()
                .filter(stamp -> !(believed && stamp instanceof TimeStamp.Sound))
                .map(StampNotices::notice)
                .distinct()
                .toList();
    }

    private static Message notice(TimeStamp stamp) {
        return switch (stamp) {
            case TimeStamp.Sound sound ->
                Message.of("verification.stamp.unknown", Examined.day(sound.at()), sound.authority());
            case TimeStamp.Broken broken -> Message.of("verification.stamp.broken");
            case TimeStamp.NotFoundOut obstacle -> Message.of("verification.stamp.undecided");
        };
    }
}

package eu.meshe.recognition.precedents.web;

import eu.meshe.institution.Account;
import eu.meshe.institution.AccountId;
import eu.meshe.institution.Accounts;
import eu.meshe.recognition.precedents.Precedent;
import eu.meshe.recognition.precedents.PrecedentVersion;
import eu.meshe.recognition.precedents.Precedents;
import eu.meshe.web.Say;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The history of a precedent for the institution it belongs to, in the reader's words. */
@Component
public class VersionLines {

    private final Precedents precedents;
    private final Accounts accounts;
    private final Say say;

    VersionLines(Precedents precedents, Accounts accounts, Say say) {
        this.precedents = precedents;
        this.accounts = accounts;
        this.say = say;
    }

    /**
     * One change.
     *
     * @param what happened
     * @param then how it was after it
     * @param text the words for others that stood there then, or {@code null}
     */
    public record Line(
            int number,
            String at,
            String what,
            String then,
            @Nullable String text,
            @Nullable String by,
            @Nullable String note) {}

    List<Line> of(Precedent own) {
        return precedents.listVersions(own).stream().map(this::line).toList();
    }

    private Line line(PrecedentVersion version) {
        var then = version.then();
        return new Line(
                then.version(),
                say.date(then.changedAt()),
                say.key("precedents.cause." + version.cause().slug()),
                state(then),
                then.text(),
                name(version.by()),
                version.note());
    }

    private String state(Precedent then) {
        var judgement = then.judgement();
        var credits = judgement.credits();
        var outcome = say.key("recognition.outcome." + judgement.outcome().slug());
        return say.key(
                "precedents.history.state",
                credits == null ? outcome : outcome + ", " + say.credits(credits),
                say.key(then.isInForce() ? "precedents.in-force" : "precedents.out-of-force"),
                say.key("precedents.sharing." + then.sharing().slug()));
    }

    private @Nullable String name(@Nullable AccountId by) {
        return by == null
                ? null
                : accounts.findAccount(by).map(Account::displayName).orElse(null);
    }
}

package eu.meshe.recognition.rules;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.ledger.Ledger;
import eu.meshe.platform.Digest;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.StaleVersionException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An administrator lays down the institution's rules. They hold for what begins from then on: a deadline that was set stands. The change is
 * recorded in the log, for an applicant may have to show by which rules she was judged.
 */
@Component
public class ChangeRecognitionRules {

    private final RecognitionRulebook rulebook;
    private final Ledger ledger;

    ChangeRecognitionRules(RecognitionRulebook rulebook, Ledger ledger) {
        this.rulebook = rulebook;
        this.ledger = ledger;
    }

    /**
     * Rules that are as they were change nothing.
     *
     * @param version of the rules as they were seen
     * @throws InvalidInputException naming every field that is wrong
     * @throws StaleVersionException if they were changed since
     */
    @Transactional
    public RecognitionRules change(StaffMember administrator, int version, RulesRequest request) {
        var institution = administrator.institutionId();
        var wanted = new RulesForm(request).read(institution, version);
        if (wanted.equals(rulebook.getRules(institution))) {
            return wanted;
        }
        rulebook.save(wanted);
        ledger.append(institution.value(), "RecognitionRulesChanged", institution.toString(), facts(wanted));
        return rulebook.getRules(institution);
    }

    private static Map<String, String> facts(RecognitionRules rules) {
        var facts = new TreeMap<String, String>();
        facts.put("daysCounted", rules.daysCounted().name());
        facts.put("appealDays", Integer.toString(rules.appealDays()));
        facts.put("appealDecisionDays", Integer.toString(rules.appealDecisionDays()));
        facts.put("onExpiry", rules.onExpiry().name());
        facts.put("expiryBasisSha256", rules.expiryBasis() == null ? "" : digest(rules.expiryBasis()));
        facts.put("warnDays", Integer.toString(rules.warnDays()));
        facts.put("twoPeople", Boolean.toString(rules.twoPeople()));
        facts.put("pausesAllowed", Boolean.toString(rules.pausesAllowed()));
        facts.put("mostRecognisedCredits", orNone(rules.mostRecognisedCredits()));
        facts.put("residencyShare", orNone(rules.residencyShare()));
        facts.put("currencyYears", orNone(rules.currencyYears()));
        return facts;
    }

    private static String orNone(@Nullable Object limit) {
        return limit == null ? "" : limit.toString();
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(Digest.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }
}

package eu.meshe.recognition.web;

import eu.meshe.institution.Account;
import eu.meshe.institution.AccountId;
import eu.meshe.institution.Accounts;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.NotFoundException;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.Applications;
import eu.meshe.recognition.Ruling;
import eu.meshe.recognition.Rulings;
import eu.meshe.recognition.Step;
import eu.meshe.recognition.Steps;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to a case and what was ruled on it, with the names of those who did it. */
@Component
class CaseHistory {

    private final Applications applications;
    private final Steps steps;
    private final Rulings rulings;
    private final Accounts accounts;

    CaseHistory(Applications applications, Steps steps, Rulings rulings, Accounts accounts) {
        this.applications = applications;
        this.steps = steps;
        this.rulings = rulings;
        this.accounts = accounts;
    }

    /** A step; {@code by} is empty where a deadline did it. */
    record NamedStep(Step step, String by) {}

    /** A ruling; {@code by} is empty where a deadline did it, {@code second} where one person decided. */
    record NamedRuling(Ruling ruling, String by, String second) {}

    /** In order, the first first. */
    record Told(List<NamedStep> steps, List<NamedRuling> rulings) {

        /** The rulings that another one took the place of, the last first. */
        public List<NamedRuling> earlier() {
            return rulings.subList(0, Math.max(0, rulings.size() - 1)).reversed();
        }

        /** Whether that person had a part in any of the rulings. */
        boolean hasPart(AccountId person) {
            return rulings.stream().anyMatch(named -> named.ruling().isBy(person));
        }
    }

    /** @throws NotFoundException if the institution has no such case */
    Told of(StaffMember officer, ApplicationId id) {
        return of(officer, applications.getCase(officer.institutionId(), id));
    }

    /** Of her own application she reads no more than any applicant. */
    Told of(StaffMember officer, Application application) {
        var isOwn = officer.account().id().equals(application.applicant().account());
        var happened = steps.list(application.institutionId(), application.id()).stream()
                .map(step -> isOwn ? OwnTimeline.forApplicant(step) : step)
                .toList();
        var ruled = rulings.list(application.institutionId(), application.id());
        var names = names(happened, ruled, application);
        return new Told(
                happened.stream()
                        .map(step -> new NamedStep(step, name(names, step.by())))
                        .toList(),
                ruled.stream()
                        .map(ruling -> new NamedRuling(ruling, name(names, ruling.by()), name(names, ruling.second())))
                        .toList());
    }

    private Map<AccountId, String> names(List<Step> happened, List<Ruling> ruled, Application application) {
        var people = Stream.of(
                        happened.stream().map(Step::by),
                        ruled.stream().flatMap(ruling -> Stream.of(ruling.by(), ruling.second())))
                .flatMap(it -> it)
                .filter(Objects::nonNull)
                .filter(it -> !it.equals(application.applicant().account()))
                .collect(Collectors.toSet());
        var names = accounts.listAccounts(people).stream().collect(Collectors.toMap(Account::id, Account::displayName));
        names.put(application.applicant().account(), application.applicant().displayName());
        return names;
    }

    private static String name(Map<AccountId, String> names, @Nullable AccountId person) {
        return person == null ? "" : names.getOrDefault(person, "");
    }
}

package eu.meshe.recognition.desk;

import eu.meshe.institution.Account;
import eu.meshe.institution.AccountId;
import eu.meshe.institution.Accounts;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.recognition.Today;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists an institution's cases: any choice, any order, any page, at the same cost whether there are a thousand or a million. */
@Component
public class ListCases {

    /** Cases are counted no further than this: a number that nobody reads to its last digit is not worth the time. */
    public static final int MOST_COUNTED = 10_000;

    private static final String COLUMNS = """
            application_id, state, state_at, officer_id, outcome, decide_by, submitted_at, applicant_id, applicant,
            credential, issuer, target_id, target, version""";

    private final JdbcClient jdbc;
    private final CaseEntryRows rows;
    private final Accounts accounts;
    private final Today today;

    ListCases(JdbcClient jdbc, CaseEntryRows rows, Accounts accounts, Today today) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.accounts = accounts;
        this.today = today;
    }

    /** @param at the place of the page; {@code null} for the first */
    @Transactional(readOnly = true)
    public CaseList list(StaffMember officer, CaseQuery query, @Nullable CaseCursor at, int size) {
        var conditions = conditions(officer, query);
        var found = find(query, conditions, at, size + 1, 0);
        var backwards = at != null && at.backwards();
        var more = found.size() > size;
        var kept = found.subList(0, Math.min(size, found.size()));
        var items = named(backwards ? kept.reversed() : kept);
        var before = at == null ? 0 : backwards ? (more ? Math.max(1, at.before() - kept.size()) : 0) : at.before();
        return laid(items, before, count(query, conditions), backwards ? more : at != null, backwards || more);
    }

    /** A page by its number, for programs that count pages; no further than {@link #MOST_COUNTED} cases into the list. */
    @Transactional(readOnly = true)
    public CaseList list(StaffMember officer, CaseQuery query, long offset, int size) {
        var conditions = conditions(officer, query);
        var first = Math.min(offset, MOST_COUNTED);
        var found = find(query, conditions, null, size + 1, first);
        var items = named(found.subList(0, Math.min(size, found.size())));
        return laid(items, first, count(query, conditions), first > 0, found.size() > size);
    }

    /** The case after that place; the first where there is none. */
    @Transactional(readOnly = true)
    public Optional<CaseEntry> findNext(StaffMember officer, CaseQuery query, @Nullable CaseCursor after) {
        return find(query, conditions(officer, query), after, 1, 0).stream().findFirst();
    }

    private CaseConditions conditions(StaffMember officer, CaseQuery query) {
        if (query.group().isOpen() || query.words().isEmpty()) {
            IndexesOnly.demand(jdbc);
        }
        return CaseConditions.of(officer, query, shaped(query.words()), today.date());
    }

    /**
     * Words as the lines hold them. The statement that looks for them is planned with them each time: what is best for a rare word reads
     * everything for a common one.
     */
    private List<String> shaped(List<String> words) {
        if (words.isEmpty()) {
            return words;
        }
        jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
        return jdbc.sql("""
                select lower(unaccent(word)) from unnest(cast(:words as text[])) with ordinality as typed (word, place)
                order by place""")
                .param("words", words.toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static CaseList laid(List<CaseEntry> items, long before, long total, boolean hasPrevious, boolean hasNext) {
        if (items.isEmpty()) {
            return new CaseList(items, before, total, null, null);
        }
        var first = items.getFirst();
        var last = items.getLast();
        return new CaseList(
                items,
                before,
                total,
                hasPrevious ? new CaseCursor(first.key(), first.id(), before, true) : null,
                hasNext ? new CaseCursor(last.key(), last.id(), before + items.size(), false) : null);
    }

    private List<CaseEntry> find(
            CaseQuery query, CaseConditions conditions, @Nullable CaseCursor at, int limit, long offset) {
        var sort = query.sort();
        var downwards = query.descending() != (at != null && at.backwards());
        var parameters = new HashMap<>(conditions.parameters());
        var narrowed = conditions.sql();
        if (at != null) {
            narrowed += " and (%s, application_id) %s (%s, :id)"
                    .formatted(sort.column(), downwards ? "<" : ">", sort.parameter("key"));
            parameters.put("key", at.key());
            parameters.put("id", at.id().value());
        }
        var order = downwards ? " order by key desc, application_id desc" : " order by key, application_id";
        var lines = query.group()
                .each(
                        "select " + COLUMNS + ", " + sort.column() + " as key",
                        narrowed + order + " limit " + (offset + limit));
        return jdbc.sql("select * from (" + lines + ") as line" + order + " limit " + limit + " offset " + offset)
                .params(parameters)
                .query(rows.mapper(sort))
                .list();
    }

    private long count(CaseQuery query, CaseConditions conditions) {
        return jdbc.sql("select count(*) from (select 1 from (" + query.group().each("select 1", conditions.sql())
                        + ") as line limit " + MOST_COUNTED + ") as counted")
                .params(conditions.parameters())
                .query(Long.class)
                .single();
    }

    private List<CaseEntry> named(List<CaseEntry> entries) {
        var officers = entries.stream()
                .map(CaseEntry::officer)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<AccountId, String> names =
                accounts.listAccounts(officers).stream().collect(Collectors.toMap(Account::id, Account::displayName));
        return entries.stream()
                .map(it -> it.officer() == null ? it : it.named(names.getOrDefault(it.officer(), "")))
                .toList();
    }
}

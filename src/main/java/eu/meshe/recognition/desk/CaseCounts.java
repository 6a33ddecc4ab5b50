package eu.meshe.recognition.desk;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.recognition.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many open cases there are of each group, in one question to the database. */
@Component
public class CaseCounts {

    /** Cases of a group are counted no further than this. */
    public static final int MOST = 1000;

    private static final List<CaseGroup> COUNTED =
            Arrays.stream(CaseGroup.values()).filter(CaseGroup::isOpen).toList();

    private static final String ALL = "select "
            + COUNTED.stream()
                    .map(group -> "(select count(*) from (select 1 from ("
                            + group.each("select 1", "institution_id = :institution") + ") as line limit " + MOST
                            + ") as counted)")
                    .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;
    private final Today today;

    CaseCounts(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** For each group of open cases, as that officer sees them. */
    @Transactional(readOnly = true)
    public Map<CaseGroup, Long> of(StaffMember officer) {
        IndexesOnly.demand(jdbc);
        return jdbc.sql(ALL)
                .param("institution", officer.institutionId().value())
                .param("me", officer.account().id().value())
                .param("today", today.date())
                .query(CaseCounts::map)
                .single();
    }

    private static Map<CaseGroup, Long> map(ResultSet row, int number) throws SQLException {
        var counts = new EnumMap<CaseGroup, Long>(CaseGroup.class);
        for (var place = 0; place < COUNTED.size(); place++) {
            counts.put(COUNTED.get(place), row.getLong(place + 1));
        }
        return counts;
    }
}

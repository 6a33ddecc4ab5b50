package eu.meshe.verification.checks;

import eu.meshe.credential.Reading.Issue;
import eu.meshe.institution.Institution;
import eu.meshe.learning.Organisation;
import eu.meshe.platform.Message;
import eu.meshe.verification.SameName;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What our register says of an institution, beside what a document of it says: where the two differ, the reader should know. */
record RegisterEntry(Institution institution) {

    /** One line for each difference. What the document does not say does not differ. */
    List<Issue> differencesFrom(Organisation named) {
        var found = new ArrayList<Issue>();
        if (!SameName.is(named.legalName(), institution.name())) {
            add(found, "name", named.legalName().original(), institution.name().original());
        }
        if (named.country() != null && !named.country().equals(institution.country())) {
            add(
                    found,
                    "country",
                    named.country().alpha2(),
                    institution.country().alpha2());
        }
        if (named.registration() != null && !named.registration().equals(institution.registration())) {
            add(found, "registration", named.registration(), institution.registration());
        }
        if (institution.homepage() != null && differ(named.homepage(), institution.homepage())) {
            add(found, "homepage", named.homepage(), institution.homepage());
        }
        return found;
    }

    /** One line where a document calls the awarding body otherwise, which it says is this institution. */
    List<Issue> differenceFromBody(Organisation named) {
        var found = new ArrayList<Issue>();
        if (!SameName.is(named.legalName(), institution.name())) {
            add(found, "body", named.legalName().original(), institution.name().original());
        }
        return found;
    }

    private static void add(List<Issue> found, String what, @Nullable Object document, Object register) {
        found.add(new Issue("", Message.of("verification.issuer.differs." + what, String.valueOf(document), register)));
    }

    /** By their hosts, {@code www.} left aside: which page of a site it is does not matter. */
    private static boolean differ(@Nullable URI named, URI registered) {
        return named != null && !Objects.equals(host(named), host(registered));
    }

    private static String host(URI address) {
        var host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }
}

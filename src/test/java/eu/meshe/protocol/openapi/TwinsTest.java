package eu.meshe.protocol.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What a page does, the API does: a new action on a page fails here until its twin is named. Signing in and one's own account are for people
 * only.
 */
@ExchangeTest
class TwinsTest {

    private static final String AT = "/at/{institution}";
    private static final String API = "/api/v1/institutions/{institution}";

    private static final Map<String, String> TWINS = Map.ofEntries(
            Map.entry("/verify", "POST /api/v1/verifications"),
            Map.entry("/verify/report.pdf", "POST /api/v1/verifications"),
            Map.entry("/verify/pins", "POST /api/v1/verifications/pins"),
            Map.entry("/verify/pins/{secret}/comparison", "POST /api/v1/verifications"),
            Map.entry("/verify/pins/removals/{secret}", "DELETE /api/v1/verifications/pins/removals/{secret}"),
            Map.entry(AT + "/contact", "PUT " + API + "/contact"),
            Map.entry(AT + "/rules", "PUT " + API + "/recognition-rules"),
            Map.entry(AT + "/education-system", "PUT " + API + "/education-system"),
            Map.entry(AT + "/offers/{id}/function", "PUT " + API + "/offers/{id}/function"),
            Map.entry("/claim/{secret}", "POST /api/v1/claims/{secret}"),
            Map.entry("/wallet/import", "POST /api/v1/wallet/imports"),
            Map.entry("/wallet/{held}/remove", "DELETE /api/v1/wallet/{held}"),
            Map.entry("/wallet/{held}/shares", "POST /api/v1/wallet/{held}/shares"),
            Map.entry("/wallet/{held}/shares/{share}/withdraw", "DELETE /api/v1/wallet/{held}/shares/{share}"),
            Map.entry("/wallet/{held}/supplement", "POST /api/v1/wallet/{held}/supplements"),
            Map.entry("/offers/{id}/runs/{run}/enrol", "PUT /api/v1/offers/{id}/runs/{run}/enrolment"),
            Map.entry("/offers/{id}/runs/{run}/give-back", "DELETE /api/v1/offers/{id}/runs/{run}/enrolment"),
            Map.entry("/applications", "POST /api/v1/applications"),
            Map.entry("/applications/file", "POST /api/v1/wallet/imports"),
            Map.entry("/apply/without-documents", "POST /api/v1/applications/without-documents"),
            Map.entry("/applications/{id}/documents", "POST /api/v1/applications/{id}/documents"),
            Map.entry(
                    "/applications/{id}/documents/{document}/removal",
                    "DELETE /api/v1/applications/{id}/documents/{document}"),
            Map.entry("/applications/{id}/resumption", "POST /api/v1/applications/{id}/resumption"),
            Map.entry("/applications/{id}/appeal", "POST /api/v1/applications/{id}/appeal"),
            Map.entry("/applications/{id}/appeal/withdrawal", "POST /api/v1/applications/{id}/appeal/withdrawal"),
            Map.entry(AT + "/cases/{id}/interviews", "POST " + API + "/cases/{id}/interviews"),
            Map.entry("/applications/{id}/withdrawal", "POST /api/v1/applications/{id}/withdrawal"),
            Map.entry(AT + "/people", "POST " + API + "/people"),
            Map.entry(AT + "/people/{account}/withdraw", "DELETE " + API + "/people/{account}/roles/{role}"),
            Map.entry(AT + "/keys/{key}/replacement", "POST " + API + "/keys/{key}/replacement"),
            Map.entry(AT + "/keys/{key}/theft", "POST " + API + "/keys/{key}/theft"),
            Map.entry(AT + "/offers/new", "POST " + API + "/offers"),
            Map.entry(AT + "/offers/{id}/edit", "PUT " + API + "/offers/{id}"),
            Map.entry(AT + "/offers/{id}/check", "POST " + API + "/offers/check"),
            Map.entry(AT + "/offers/{id}/publish", "POST " + API + "/offers/{id}/publish"),
            Map.entry(AT + "/offers/{id}/withdraw", "POST " + API + "/offers/{id}/withdraw"),
            Map.entry(AT + "/offers/{id}/runs/new", "POST " + API + "/offers/{id}/runs"),
            Map.entry(AT + "/offers/{id}/runs/{run}/cancel", "POST " + API + "/offers/{id}/runs/{run}/cancel"),
            Map.entry(AT + "/awards", "POST " + API + "/awards"),
            Map.entry(AT + "/awards/{id}/revocation", "POST " + API + "/awards/{id}/revocation"),
            Map.entry(AT + "/awards/{id}/suspension", "POST " + API + "/awards/{id}/suspension"),
            Map.entry(AT + "/awards/{id}/reinstatement", "POST " + API + "/awards/{id}/reinstatement"),
            Map.entry(AT + "/awards/{id}/link", "POST " + API + "/awards/{id}/link"),
            Map.entry(AT + "/cases/take-up", "POST " + API + "/cases/take-up"),
            Map.entry(AT + "/cases/{id}/take-up", "POST " + API + "/cases/{id}/take-up"),
            Map.entry(AT + "/cases/{id}/mapping", "PUT " + API + "/cases/{id}/mapping"),
            Map.entry(AT + "/cases/{id}/conditions/{condition}", "PUT " + API + "/cases/{id}/judgements/{condition}"),
            Map.entry(AT + "/cases/{id}/decision", "POST " + API + "/cases/{id}/decision"),
            Map.entry(AT + "/grades/tables", "POST " + API + "/grade-tables/imports"),
            Map.entry(AT + "/grades/counts", "POST " + API + "/grade-tables/counts"),
            Map.entry(AT + "/grades/policy", "PUT " + API + "/grade-policy"),
            Map.entry(AT + "/precedents/{id}/sharing", "PUT " + API + "/precedents/{id}/sharing"),
            Map.entry(AT + "/precedents/{id}/out-of-force", "POST " + API + "/precedents/{id}/out-of-force"),
            Map.entry(AT + "/precedents/{id}/back-in-force", "POST " + API + "/precedents/{id}/back-in-force"),
            Map.entry(AT + "/precedents/default", "PUT " + API + "/precedent-sharing"),
            Map.entry(AT + "/cases/{id}/pause", "POST " + API + "/cases/{id}/pause"),
            Map.entry(AT + "/cases/{id}/resumption", "POST " + API + "/cases/{id}/resumption"),
            Map.entry(AT + "/cases/{id}/proposal/confirmation", "POST " + API + "/cases/{id}/proposal/confirmation"),
            Map.entry(AT + "/cases/{id}/proposal/return", "POST " + API + "/cases/{id}/proposal/return"),
            Map.entry(AT + "/cases/{id}/appeal/take-up", "POST " + API + "/cases/{id}/appeal/take-up"),
            Map.entry(AT + "/cases/{id}/appeal/decision", "POST " + API + "/cases/{id}/appeal/decision"),
            Map.entry(AT + "/cases/{id}/condition", "POST " + API + "/cases/{id}/condition"),
            Map.entry(AT + "/cases/{id}/correction", "POST " + API + "/cases/{id}/correction"),
            Map.entry(AT + "/cases/{id}/recall", "POST " + API + "/cases/{id}/recall"),
            Map.entry(AT + "/accreditations", "POST " + API + "/accreditations"),
            Map.entry(AT + "/accreditations/{id}/suspension", "POST " + API + "/accreditations/{id}/suspension"),
            Map.entry(AT + "/agreements", "POST " + API + "/agreements"),
            Map.entry(AT + "/agreements/{id}/acceptance", "POST " + API + "/agreements/{id}/acceptance"),
            Map.entry(AT + "/agreements/{id}/refusal", "POST " + API + "/agreements/{id}/refusal"),
            Map.entry(AT + "/agreements/{id}/end", "POST " + API + "/agreements/{id}/end"));

    /** Steps of a form that change nothing: a program sends the whole at once. */
    private static final Set<String> STEPS = Set.of(
            "/applications/statement",
            "/applications/review",
            "/apply/without-documents/draft",
            "/apply/without-documents/removal",
            AT + "/offers/{id}/outcome");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Test
    void everyActionOfAPageHasItsTwin() {
        var known = new TreeSet<>(TWINS.keySet());
        known.addAll(STEPS);
        assertThat(calls("POST ", "/"))
                .filteredOn(path -> !path.matches("/(api|vc-api|account|sign-in)(/.*)?"))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void everyTwinIsThere() {
        assertThat(calls("", "/api/v1/")).containsAll(TWINS.values());
    }

    private TreeSet<String> calls(String method, String beginning) {
        var found = new TreeSet<String>();
        routes.getHandlerMethods().forEach((route, handler) -> {
            for (RequestMethod it : route.getMethodsCondition().getMethods()) {
                route.getPatternValues().stream()
                        .filter(path -> path.startsWith(beginning))
                        .map(path -> it + " " + path)
                        .filter(call -> call.startsWith(method))
                        .forEach(call -> found.add(call.substring(method.length())));
            }
        });
        return found;
    }
}

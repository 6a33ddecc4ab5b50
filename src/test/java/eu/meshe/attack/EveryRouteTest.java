package eu.meshe.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.HttpCaller;
import eu.meshe.wallet.HeldCredential.Kind;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks the route table: each address is called by those who may and by those who may not, with identifiers that exist. */
@AttackTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryRouteTest {

    private static final Set<Integer> REFUSED = Set.of(403, 404);
    private static final Set<String> FOR_EVERYBODY = Set.of("eu.meshe.web");
    private static final Set<String> STATELESS = Set.of(
            "/verify",
            "/verify/report.pdf",
            "/verify/pins",
            "/verify/pins/{secret}/comparison",
            "/verify/pins/removals/{secret}");
    /** The identifiers in these addresses are public; what is done with them is done to the caller alone. */
    private static final String ENROLMENT = "/runs/{run}/";

    /** These want documents of their own; what they do with them, and for whom, is for the tests of the door. */
    private static final String DOOR = "/vc-api/";

    /** Taking away a role that somebody does not have is done already: a second press of the button is no error, and tells nothing. */
    private static final String TAKE_AWAY = "/people/{account}/";

    /** These name a field and a cycle, not a row: everyone has a table of their own under them. */
    private static final String OWN_NAME = "/grade-tables/{field}/{cycle}";

    @Autowired
    private Routes routes;

    @Autowired
    private World world;

    @Autowired
    private Tables tables;

    @BeforeEach
    void waitUntilTheWorldStandsStill() throws InterruptedException {
        for (var attempt = 0; attempt < 150 && tables.rows("event_publication") > 0; attempt++) {
            Thread.sleep(200);
        }
        Stream.of(World.OWNING, World.OTHER, World.AGENCY).forEach(world::administrator);
        Stream.of(World.LEARNER, World.APPLICANT, World.OTHER_LEARNER).forEach(world::person);
    }

    @Test
    @Order(1)
    void everyHandlerCarriesAnAccessRule() {
        assertThat(routes.all()).hasSizeGreaterThan(100);
        assertThat(routes.all())
                .filteredOn(route ->
                        !FOR_EVERYBODY.contains(route.handler().getBeanType().getPackageName()))
                .filteredOn(route -> route.rule().isEmpty())
                .isEmpty();
    }

    @Test
    @Order(1)
    void everyRouteOfAnInstitutionIsForItsStaffOrOpen() {
        assertThat(routes.all())
                .filteredOn(route ->
                        route.pattern().startsWith("/at/") || route.pattern().startsWith("/api/v1/institutions/"))
                .allMatch(Route::isForStaff);
    }

    @Test
    @Order(2)
    void staffOfAnotherInstitutionAreRefusedAndChangeNothing() {
        unchanged(
                staffRoutes(), route -> call(route, world.administrator(World.OTHER), world.owner(route), same(route)));
    }

    @Test
    @Order(2)
    void staffCannotReachAnothersRowsThroughTheirOwnAddress() {
        var withRows = staffRoutes()
                .filter(route -> route.variables().size() > 1
                        && !route.pattern().contains(TAKE_AWAY)
                        && !route.pattern().endsWith(OWN_NAME));
        unchanged(withRows, route -> {
            var attacker = world.administrator(World.OTHER);
            return call(route, attacker, attacker, inOwn(route, "institution"));
        });
    }

    @Test
    @Order(2)
    void staffCannotReachAnothersRunThroughTheirOwnOffer() {
        var withRuns = staffRoutes().filter(route -> route.variables().contains("run"));
        unchanged(withRuns, route -> {
            var attacker = world.administrator(World.OTHER);
            return call(route, attacker, attacker, variable -> switch (variable) {
                case "institution" -> World.OTHER;
                case "id" -> world.microCredential(World.OTHER);
                default -> world.value(route, variable);
            });
        });
    }

    @Test
    @Order(2)
    void takingAwayARoleAtAnotherInstitutionTakesNothing() {
        var before = tables.rows("membership");
        var attacker = world.administrator(World.OTHER);
        staffRoutes()
                .filter(route -> route.pattern().contains(TAKE_AWAY))
                .forEach(route -> call(route, attacker, attacker, inOwn(route, "institution")));
        assertThat(tables.rows("membership")).isEqualTo(before);
    }

    @Test
    @Order(2)
    void aLearnerIsNoStaff() {
        unchanged(staffRoutes(), route -> call(route, world.person(World.LEARNER), world.owner(route), same(route)));
    }

    @Test
    @Order(2)
    void anotherLearnerFindsNothingAndChangesNothing() {
        var own = learnerRoutes()
                .filter(route ->
                        !route.variables().isEmpty() && !route.pattern().contains(ENROLMENT))
                .filter(route -> !route.pattern().startsWith(DOOR));
        var values = new HashMap<String, String>();
        var problems = new ArrayList<String>();
        var prepared = own.toList();
        prepared.forEach(route ->
                route.variables().forEach(variable -> values.put(route + variable, world.value(route, variable))));
        var before = tables.digests();
        for (var route : prepared) {
            var answer = call(
                    route,
                    world.person(World.OTHER_LEARNER),
                    null,
                    variable -> java.util.Objects.requireNonNull(values.get(route + variable)));
            expect(route, answer, answer.statusCode() == 404, problems);
        }
        assertThat(problems).isEmpty();
        assertThat(tables.digests()).isEqualTo(before);
    }

    @Test
    @Order(2)
    void anotherLearnersCredentialCannotBeHandedIn() {
        var before = tables.digests();
        var thief = world.person(World.OTHER_LEARNER);
        var held = world.held(world.person(World.LEARNER), Kind.AWARD);
        var target = world.published(World.OTHER);
        assertThat(thief.browser()
                        .postForm(
                                "/applications", "held", held.toString(), "institution", World.OTHER, "target", target)
                        .statusCode())
                .isEqualTo(404);
        assertThat(thief.browser().get("/applications/new?held=" + held).body()).doesNotContain("Exemplo");
        var json =
                "{\"held\": \"%s\", \"institution\": \"%s\", \"target\": \"%s\"}".formatted(held, World.OTHER, target);
        assertThat(thief.program().postJson("/api/v1/applications", json).statusCode())
                .isEqualTo(404);
        assertThat(tables.digests()).isEqualTo(before);
    }

    @Test
    @Order(2)
    void withoutSignInAPageLeadsToSignInAndTheApiAnswers401() {
        var problems = new ArrayList<String>();
        var protectedRoutes = Stream.concat(staffRoutes(), learnerRoutes()).toList();
        protectedRoutes.forEach(route -> route.variables().forEach(variable -> world.value(route, variable)));
        for (var route : protectedRoutes) {
            var caller = world.anyone();
            caller.get("/sign-in");
            var answer = call(route, caller, same(route), 0);
            var right = route.isApi()
                    ? answer.statusCode() == 401 && isProblem(answer)
                    : answer.statusCode() == 302
                            && answer.headers()
                                    .firstValue("Location")
                                    .orElse("")
                                    .contains("/sign-in");
            expect(route, answer, right, problems);
        }
        assertThat(problems).isEmpty();
    }

    @Test
    @Order(2)
    void aPageTakesNothingWithoutItsToken() {
        var problems = new ArrayList<String>();
        var posts = routes.all().stream()
                .filter(route ->
                        route.method().equals("POST") && !route.isApi() && !STATELESS.contains(route.pattern()));
        posts.forEach(route -> {
            var caller = world.owner(route).browser();
            var answer = caller.postFormWithoutToken(route.address(same(route)), "version", "0");
            expect(route, answer, answer.statusCode() == 403, problems);
        });
        assertThat(problems).isEmpty();
    }

    @Test
    @Order(3)
    void itsOwnerIsServed() {
        var problems = new ArrayList<String>();
        var served = Stream.concat(staffRoutes(), learnerRoutes())
                .filter(route -> !route.pattern().startsWith(DOOR));
        served.forEach(route -> {
            var owner = world.owner(route);
            var answer = call(route, owner, owner, same(route));
            var status = answer.statusCode();
            expect(
                    route,
                    answer,
                    status < 500 && !Set.of(400, 401, 403, 404, 405).contains(status),
                    problems);
        });
        assertThat(problems).isEmpty();
    }

    private Stream<Route> staffRoutes() {
        return routes.all().stream().filter(Route::isForStaff);
    }

    private Stream<Route> learnerRoutes() {
        return routes.all().stream().filter(Route::isForLearners);
    }

    private UnaryOperator<String> same(Route route) {
        return variable -> world.value(route, variable);
    }

    private UnaryOperator<String> inOwn(Route route, String institution) {
        return variable -> variable.equals(institution) ? World.OTHER : world.value(route, variable);
    }

    private void unchanged(Stream<Route> attacked, Function<Route, HttpResponse<String>> attack) {
        var problems = new ArrayList<String>();
        var before = tables.digests();
        attacked.forEach(route -> {
            var answer = attack.apply(route);
            expect(route, answer, REFUSED.contains(answer.statusCode()), problems);
        });
        assertThat(problems).isEmpty();
        assertThat(tables.digests()).isEqualTo(before);
    }

    private HttpResponse<String> call(Route route, Person by, @Nullable Person owner, UnaryOperator<String> values) {
        var id = route.variables().contains("id")
                ? values.apply("id")
                : UUID.randomUUID().toString();
        return call(route, by.callerOf(route), values, world.version(route, id));
    }

    /** With everything that any route asks for, so that it is not refused for what is missing. */
    private HttpResponse<String> call(Route route, HttpCaller caller, UnaryOperator<String> values, int version) {
        var address = route.address(values);
        if (route.isRead()) {
            return caller.get(address);
        }
        return route.isApi()
                ? caller.send(
                        route.method(),
                        address,
                        "application/json",
                        Payload.json(version).getBytes(StandardCharsets.UTF_8))
                : caller.postForm(address, handingIn(version));
    }

    private String[] handingIn(int version) {
        var application = List.of(
                "held", world.held(world.person(World.APPLICANT), Kind.AWARD).toString(),
                "institution", World.OTHER,
                "target", world.published(World.OTHER));
        return Stream.concat(Arrays.stream(Payload.form(version)), application.stream())
                .toArray(String[]::new);
    }

    private static boolean isProblem(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
    }

    private static void expect(Route route, HttpResponse<String> answer, boolean right, List<String> problems) {
        if (!right) {
            var text = answer.body().replaceAll("(?s).*<h1[^>]*>", "").replaceAll("\\s+", " ");
            problems.add(route + " -> " + answer.statusCode() + " "
                    + answer.headers().firstValue("Location").orElse("") + " "
                    + text.substring(0, Math.min(120, text.length())));
        }
    }
}

package eu.meshe.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.HttpCaller;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Every form, body and query of the route table is sent the worst; each answer says what to do, none is a failure of ours. */
@AttackTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorstInputTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String FORM = "application/x-www-form-urlencoded";

    @Autowired
    private Routes routes;

    @Autowired
    private World world;

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final TreeSet<String> problems = new TreeSet<>();

    @Test
    @Order(1)
    void everyFormAnswersTheWorst() {
        for (var route : routes.all()) {
            if (!route.isApi() && route.method().equals("POST")) {
                attackForm(route);
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    @Order(2)
    void everyBodyOfTheApiAnswersTheWorst() {
        for (var route : routes.all()) {
            if (route.isApi() && !route.isRead() && !route.method().equals("DELETE")) {
                attackBody(route);
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    @Order(3)
    void everyQueryAnswersTheWorst() {
        askAtOnce(routes.all().stream().filter(Route::isRead).flatMap(this::withTheWorstQueries));
        assertThat(problems).isEmpty();
    }

    @Test
    @Order(4)
    void everyAddressAnswersTheWorst() {
        askAtOnce(routes.all().stream().filter(Route::isRead).flatMap(this::atTheWorstAddresses));
        routes.all().stream()
                .filter(route -> !route.isRead())
                .flatMap(this::atTheWorstAddresses)
                .forEach(Question::ask);
        assertThat(problems).isEmpty();
    }

    @Test
    @Order(5)
    void whatWasStoredComesBackEscaped() {
        for (var email : List.of(World.LEARNER, World.APPLICANT)) {
            routes.all().stream()
                    .filter(Route::isForLearners)
                    .filter(Route::isRead)
                    .forEach(route -> check(
                            route,
                            "as it is now",
                            world.person(email).callerOf(route).get(address(route))));
        }
        routes.all().stream()
                .filter(Route::isRead)
                .forEach(route -> check(route, "as it is now", caller(route).get(address(route))));
        assertThat(problems).isEmpty();
    }

    /** Each parameter that the route declares with each value; those that every page gets, and it does not declare, all together. */
    private Stream<Question> withTheWorstQueries(Route route) {
        var declared = new TreeSet<>(Fields.of(route));
        var others = Stream.of("page", "lang", "unknown")
                .filter(name -> !declared.contains(name))
                .toList();
        var address = address(route);
        return Stream.concat(declared.stream().map(List::of), Stream.of(others))
                .flatMap(names -> Nasty.QUERY_VALUES.stream().map(value -> {
                    var query = String.join("=" + value + "&", names) + "=" + value;
                    return question(route, names + "=" + shown(value), address + "?" + query);
                }));
    }

    private Stream<Question> atTheWorstAddresses(Route route) {
        return route.variables().stream()
                .flatMap(variable -> Nasty.PATH_VALUES.stream()
                        .map(value -> question(
                                route,
                                variable + "=" + shown(value),
                                route.address(one -> one.equals(variable) ? value : world.value(route, one)))));
    }

    private Question question(Route route, String sent, String address) {
        return () -> check(route, sent, caller(route).send(route.method(), address, FORM, form(route, Map.of())));
    }

    /** Reading changes nothing: who reads need not wait for another. */
    private static void askAtOnce(Stream<Question> questions) {
        var all = questions.toList();
        try (var askers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var asked = all.stream()
                    .map(one -> CompletableFuture.runAsync(one::ask, askers))
                    .toList();
            asked.forEach(CompletableFuture::join);
        }
    }

    private interface Question {
        void ask();
    }

    private void attackForm(Route route) {
        var address = address(route);
        var fields = fields(route);
        var caller = caller(route);
        for (var text : Nasty.TEXTS) {
            check(route, "all = " + shown(text), post(caller, address, body(caller, all(fields, text))));
        }
        for (var raw : Nasty.RAW_FORMS) {
            check(route, raw, post(caller, address, raw + "&_csrf=" + encode(token(caller))));
        }
        for (var field : fields) {
            for (var text : List.of("", Nasty.SCRIPT + "\u202E'; drop", "nul\u0000nul", Nasty.LONG)) {
                check(
                        route,
                        field + " = " + shown(text),
                        post(caller, address, body(caller, one(route, fields, field, text))));
            }
        }
    }

    private void attackBody(Route route) {
        var address = address(route);
        for (var raw : Nasty.RAW_JSON) {
            check(route, shown(raw), send(route, address, raw.getBytes(StandardCharsets.UTF_8)));
        }
        check(route, "not UTF-8", send(route, address, new byte[] {
            '{', '"', (byte) 0xff, (byte) 0xc3, '"', ':', '1', '}'
        }));
        check(route, "no type", caller(route).send(route.method(), address, "text/plain", new byte[] {1, 0, 2}));
        Fields.body(route).ifPresent(sensible -> {
            var whole = mapper.writeValueAsString(sensible);
            for (var value : Nasty.JSON_VALUES) {
                for (var place = 0; place < places(whole); place++) {
                    var attacked = replaced(whole, place, value);
                    check(route, shown(attacked), send(route, address, attacked.getBytes(StandardCharsets.UTF_8)));
                }
            }
        });
    }

    private static final Pattern MEMBER_VALUE = Pattern.compile("(?<=:)(\"[^\"]*\"|-?\\d+|\\[[^\\[\\]]*]|\\{[^{}]*})");

    private static int places(String json) {
        return (int) MEMBER_VALUE.matcher(json).results().count();
    }

    private static String replaced(String json, int place, String value) {
        var found = MEMBER_VALUE.matcher(json).results().toList().get(place);
        return json.substring(0, found.start()) + value + json.substring(found.end());
    }

    private List<String> fields(Route route) {
        var fields = new ArrayList<>(Fields.of(route));
        if (Fields.areThoseOfThePage(route)) {
            fields.addAll(Fields.inPage(caller(route).get(pageOf(route)).body()));
        }
        return fields.stream().distinct().toList();
    }

    private String pageOf(Route route) {
        var address = address(route);
        if (route.pattern().endsWith("/awards")) {
            return address + "/new?offer=" + world.text("""
                    select m.id from micro_credential m join institution i on i.id = m.institution_id
                    where i.slug = ? and m.state = 'PUBLISHED' limit 1""", World.OWNING);
        }
        return address.replaceFirst("/(check|outcome)$", "/edit");
    }

    private static Map<String, String> all(List<String> fields, String text) {
        var values = new LinkedHashMap<String, String>();
        fields.forEach(field -> values.put(field, text));
        return values;
    }

    private Map<String, String> one(Route route, List<String> fields, String wrong, String text) {
        var values = new LinkedHashMap<String, String>();
        for (var field : fields) {
            values.put(field, field.equals(wrong) ? text : sensible(route, field));
        }
        return values;
    }

    private String sensible(Route route, String field) {
        return switch (field) {
            case "held" -> world.held(eu.meshe.wallet.HeldCredential.Kind.AWARD).toString();
            case "target", "offer" -> world.microCredential(World.OWNING);
            case "version" ->
                Integer.toString(route.variables().contains("id") ? world.version(route, world.value(route, "id")) : 0);
            default -> Fields.sensible(field);
        };
    }

    private byte[] form(Route route, Map<String, String> values) {
        return route.isApi() || route.isRead()
                ? new byte[] {'{', '}'}
                : body(caller(route), values).getBytes(StandardCharsets.UTF_8);
    }

    private String body(HttpCaller caller, Map<String, String> values) {
        var body = new StringBuilder("_csrf=" + encode(token(caller)));
        values.forEach((name, value) ->
                body.append('&').append(encode(name)).append('=').append(encode(value)));
        return body.toString();
    }

    private HttpResponse<String> post(HttpCaller caller, String address, String body) {
        return caller.send("POST", address, FORM, body.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(Route route, String address, byte[] json) {
        return caller(route).send(route.method(), address, "application/json", json);
    }

    private HttpCaller caller(Route route) {
        return world.owner(route).callerOf(route);
    }

    private String address(Route route) {
        return route.address(variable -> world.value(route, variable));
    }

    private final Map<HttpCaller, String> tokens = new java.util.IdentityHashMap<>();

    private String token(HttpCaller caller) {
        return tokens.computeIfAbsent(caller, one -> {
            var found = TOKEN.matcher(one.get("/account").body());
            return found.find() ? found.group(1) : "";
        });
    }

    private void check(Route route, String sent, HttpResponse<String> answer) {
        var status = answer.statusCode();
        if (asksForThePast(route, sent) && status == 501) {
            return;
        }
        var type = answer.headers().firstValue("Content-Type").orElse("");
        var body = answer.body();
        var wrong = status >= 500
                ? "a failure"
                : status >= 400
                                && route.isApi()
                                && !type.startsWith("application/problem+json")
                                && !type.startsWith("text/html;charset=utf-8")
                        ? "no problem+json but " + type
                        : status >= 400 && !route.isApi() && !body.contains("<h1") ? "no message" : "";
        if (type.startsWith("text/html") && body.contains("<script>attack")) {
            wrong = "runs what was typed";
        }
        if (!wrong.isEmpty()) {
            note(route, sent + " -> " + status + ": " + wrong);
        }
    }

    private synchronized void note(Route route, String problem) {
        if (problems.stream().filter(one -> one.startsWith(route + " ")).count() < 4) {
            problems.add(route + " <- " + problem);
        }
    }

    /** Token Status List, 8.4: whoever keeps no lists of the past says 501 to a question for one, whatever the time. */
    private static boolean asksForThePast(Route route, String sent) {
        return route.toString().endsWith("/token") && sent.startsWith("[time]=");
    }

    private static String shown(String text) {
        return text.length() > 160 ? text.substring(0, 60) + "… " + text.length() : text.replace("\u0000", "\\0");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

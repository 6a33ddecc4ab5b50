package eu.meshe.attack;

import eu.meshe.HttpCaller;
import eu.meshe.demonstration.DemonstrationSignIn;
import eu.meshe.format.openbadge.OpenBadgeFormat;
import eu.meshe.institution.Accounts;
import eu.meshe.institution.signin.ApiTokens;
import eu.meshe.platform.MesheProperties;
import eu.meshe.platform.Page;
import eu.meshe.wallet.HeldCredential.Kind;
import eu.meshe.wallet.HeldId;
import eu.meshe.wallet.ReceiveCredential;
import eu.meshe.wallet.ShareCredential;
import eu.meshe.wallet.Wallet;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The people of the demonstration and real identifiers of what is theirs. Identifiers are looked up anew at each question, for an earlier
 * call may have ended what they name.
 */
final class World {

    static final String OWNING = "erfundenburg";
    static final String OTHER = "vila-imaginaria";
    static final String AGENCY = "agency";
    static final String LEARNER = "rui@post.example";
    static final String APPLICANT = "aino@post.example";
    static final String OTHER_LEARNER = "noor@post.example";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final ApiTokens tokens;
    private final Wallet wallet;
    private final ShareCredential shareCredential;
    private final ReceiveCredential receiveCredential;
    private final MesheProperties properties;
    private final Map<String, Person> people = new ConcurrentHashMap<>();

    World(
            JdbcClient jdbc,
            Accounts accounts,
            ApiTokens tokens,
            Wallet wallet,
            ShareCredential shareCredential,
            ReceiveCredential receiveCredential,
            MesheProperties properties) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.tokens = tokens;
        this.wallet = wallet;
        this.shareCredential = shareCredential;
        this.receiveCredential = receiveCredential;
        this.properties = properties;
    }

    int port() {
        return properties.publicAddress().getPort();
    }

    HttpCaller anyone() {
        return new HttpCaller(port());
    }

    Person person(String email) {
        return people.computeIfAbsent(email, this::signIn);
    }

    Person administrator(String institution) {
        return person(text("""
                select a.email from account a join membership m on m.account_id = a.id join institution i on i.id = m.institution_id
                where i.slug = ? and m.role = 'ADMINISTRATOR' order by a.email limit 1""", institution));
    }

    private Person signIn(String email) {
        var account = accounts.findByEmail(email).orElseThrow().id();
        var token = tokens.make(account, "attack").token();
        return new Person(
                email,
                account,
                anyone().signedIn(email, DemonstrationSignIn.PASSWORD),
                anyone().with("Authorization", "Bearer " + token));
    }

    /** Whose the things under that address are. */
    Person owner(Route route) {
        if (route.isForStaff()) {
            return administrator(institution(route));
        }
        return person(route.pattern().contains("/applications") ? APPLICANT : LEARNER);
    }

    String institution(Route route) {
        return route.pattern().contains("/accreditations") ? AGENCY : OWNING;
    }

    /** A real value for that variable, of the route's owner. */
    String value(Route route, String variable) {
        return switch (variable) {
            case "institution" -> institution(route);
            case "role" -> "registrar";
            case "format" -> "open-badge";
            case "id" -> idIn(route, institution(route));
            case "run" -> runOf(institution(route));
            case "account" -> colleague();
            case "held" -> held(route);
            case "share" -> share().toString();
            case "token" -> token();
            case "key" -> key(institution(route));
            case "authority" -> text("select key_id from exchange_authority order by created_at limit 1");
            case "passkey" -> passkey();
            case "submission" -> submission();
            case "document" -> document(route);
            case "edition", "number", "list", "ruling" -> "1";
            case "kind" -> "elmo";
            case "secret" -> "no-such-secret";
            case "condition" -> "level";
            case "suite" -> "eddsa-rdfc-2022";
            case "field" -> "0613";
            case "cycle" -> "first";
            default -> throw unknown(route, variable);
        };
    }

    String idIn(Route route, String institution) {
        var pattern = route.pattern();
        if (pattern.contains("/awards/")) {
            return idOf("award", institution, "order by state, issued_at");
        }
        if (pattern.matches(".*/cases/\\{id}/(letters|exports|assessments)/.*")) {
            return idOf("recognition_application", institution, "order by state = 'DECIDED' desc, id");
        }
        if (pattern.matches("(/api/v1)?/precedents/.*")) {
            return text("select id from precedent where sharing = 'ALL' order by id limit 1");
        }
        if (pattern.contains("/precedents/")) {
            return idOf("precedent", institution, "order by t.sharing = 'OWN' desc, t.out_since is null, t.id");
        }
        if (pattern.contains("/cases/") && pattern.contains("{document}")) {
            return text("""
                    select t.application_id from recognition_attachment t join institution i on i.id = t.institution_id
                    where i.slug = ? order by t.added_at, t.id limit 1""", institution);
        }
        if (pattern.contains("/cases/")) {
            return idOf("recognition_application", institution, "order by state = 'UNDER_ASSESSMENT' desc, id");
        }
        if (pattern.contains("/applications/")) {
            return text(
                    "select r.id from recognition_application r join account a on a.id = r.applicant_id where a.email = ?",
                    APPLICANT);
        }
        if (pattern.contains("/agreements/")) {
            // proposed by a third institution to this one
            return text("""
                    select t.id from agreement t join institution i on i.id = t.partner_id where i.slug = ?
                    order by t.state desc limit 1""", institution);
        }
        if (pattern.contains("/accreditations/")) {
            return idOf("accreditation", institution, "order by valid_from");
        }
        if (pattern.contains("/offers/")) {
            return microCredential(institution);
        }
        if (pattern.contains("/log/entries/")) {
            return text("select id from ledger_entry order by arrival limit 1");
        }
        if (pattern.contains("/grade-tables/")) {
            return idOf("grade_table", institution, "order by t.field, t.version");
        }
        if (pattern.contains("/credentials/")) {
            return idOf("award", institution, "");
        }
        throw unknown(route, "id");
    }

    /** The version that a change of the row under that address has to name. */
    int version(Route route, String id) {
        var table = route.pattern().contains("/awards/")
                ? "award"
                : route.pattern().contains("/precedents/")
                        ? "precedent"
                        : route.pattern().contains("/cases/")
                                ? "recognition_application"
                                : route.pattern().contains("/agreements/")
                                        ? "agreement"
                                        : route.pattern().contains("/accreditations/")
                                                ? "accreditation"
                                                : "micro_credential";
        return jdbc.sql("select coalesce(max(version), 0) from " + table + " where id::text = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    String microCredential(String institution) {
        return text("""
                select m.id from micro_credential m join institution i on i.id = m.institution_id
                join run r on r.micro_credential_id = m.id and r.institution_id = m.institution_id and not r.cancelled
                where i.slug = ? order by m.state, r.id limit 1""", institution);
    }

    String published(String institution) {
        return text("""
                select m.id from micro_credential m join institution i on i.id = m.institution_id
                where i.slug = ? and m.state = 'PUBLISHED' order by m.id limit 1""", institution);
    }

    String runOf(String institution) {
        return text("""
                select r.id from run r join institution i on i.id = r.institution_id where i.slug = ? and r.micro_credential_id::text = ?
                and not r.cancelled order by r.id limit 1""", institution, microCredential(institution));
    }

    String idOf(String table, String institution, String order) {
        return text(
                "select t.id from " + table + " t join institution i on i.id = t.institution_id where i.slug = ? "
                        + order + " limit 1",
                institution);
    }

    private String key(String institution) {
        return text("""
                select k.custody_id from institution_key k join institution i on i.id = k.institution_id where i.slug = ?
                order by k.retired_at is not null, k.created_at desc limit 1""", institution);
    }

    private String colleague() {
        return text("""
                select m.account_id from membership m join institution i on i.id = m.institution_id
                where i.slug = ? and m.role <> 'ADMINISTRATOR' order by m.role = 'REGISTRAR' desc limit 1""", OWNING);
    }

    private String held(Route route) {
        var toBeTaken = route.pattern().endsWith("/remove") || route.method().equals("DELETE");
        return (toBeTaken && !route.pattern().contains("{share}") ? broughtAlong() : held(Kind.AWARD)).toString();
    }

    /** Something the learner brought along; nobody else's business, though it is another's credential. */
    private HeldId broughtAlong() {
        var other = person(APPLICANT).account();
        var award = held(person(APPLICANT), Kind.AWARD);
        var document = wallet.document(other, award, OpenBadgeFormat.ID);
        return receiveCredential.receive(person(LEARNER).account(), document.content(), "upload");
    }

    /** Something that the learner holds, of that kind if there is one. */
    HeldId held(Kind kind) {
        return held(person(LEARNER), kind);
    }

    HeldId held(Person holder, Kind kind) {
        var all = wallet.listHeldBy(holder.account(), Page.Request.first(100)).items();
        return all.stream()
                .filter(held -> held.kind() == kind)
                .findFirst()
                .orElse(all.getFirst())
                .id();
    }

    private String submission() {
        return text("select submission_id from recognition_application where id::text = ?", idOf(APPLICANT));
    }

    private String idOf(String applicant) {
        return text(
                "select r.id from recognition_application r join account a on a.id = r.applicant_id where a.email = ? order by r.id",
                applicant);
    }

    /** A document of that very case: one that is there, for staff; one that its applicant has just sent, for her. */
    private String document(Route route) {
        var application = idIn(route, institution(route));
        if (route.isForStaff()) {
            return text(
                    "select id from recognition_attachment where application_id::text = ? order by id", application);
        }
        var id = UUID.randomUUID().toString();
        jdbc.sql("""
                insert into recognition_attachment (institution_id, application_id, id, kind, name, media_type, extension, size,
                  sha256, content, added_at, added_by)
                select institution_id, id, ?::uuid, 'OTHER', 'a.txt', 'text/plain', 'txt', 1, '00', 'a', now(), applicant_id
                from recognition_application where id::text = ?""").params(id, application).update();
        return id;
    }

    private UUID share() {
        var id = UUID.randomUUID();
        var until = LocalDate.now(ZoneOffset.UTC).plusDays(9);
        shareCredential.share(person(LEARNER).account(), held(Kind.AWARD), id, until, "For an attack");
        return id;
    }

    private String token() {
        tokens.make(person(LEARNER).account(), "to be ended");
        return tokens.listTokens(person(LEARNER).account()).stream()
                .filter(token -> token.label().equals("to be ended"))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    private String passkey() {
        var account = person(LEARNER).account().toString();
        jdbc.sql("insert into user_entities (id, name, display_name) values ('cnVp', ?, 'Rui') on conflict do nothing")
                .param(account)
                .update();
        jdbc.sql("""
                insert into user_credentials (credential_id, user_entity_user_id, public_key, signature_count, uv_initialized,
                  backup_eligible, backup_state, authenticator_transports, public_key_credential_type, created, last_used, label)
                values ('cGFzc2tleQ', 'cnVp', '\\x00', 0, true, true, true, 'internal', 'public-key', now(), now(), 'Phone')
                on conflict do nothing""").update();
        return "cGFzc2tleQ";
    }

    String text(String sql, Object... values) {
        return jdbc.sql(sql).params(values).query((row, number) -> row.getString(1)).list().stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing found by: " + sql));
    }

    private static AssertionError unknown(Route route, String variable) {
        return new AssertionError(
                "No real identifier for {" + variable + "} in " + route + ": add it to " + World.class);
    }
}

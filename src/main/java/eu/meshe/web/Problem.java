package eu.meshe.web;

import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not done, for a person ({@code web/problem}) and for a machine (RFC 9457): what happened, what was kept, what to do next.
 *
 * @param status the HTTP status
 * @param kind a short name; part of the message keys {@code web.problem.<kind>.…} and of the problem type
 * @param what what happened and what was kept
 * @param fields what is wrong with each field, where it is about fields
 * @param incident the number under which the log knows it, for a failure of ours; else {@code null}
 */
public record Problem(
        int status,
        String kind,
        Message what,
        List<FieldProblem> fields,
        @Nullable String incident) {

    private static final String WITHOUT_DATABASE = "database";

    public Problem {
        fields = List.copyOf(fields);
    }

    static Problem of(int status, String kind) {
        return new Problem(status, kind, Message.of("web.problem." + kind + ".what"), List.of(), null);
    }

    static Problem broken(String incident) {
        return new Problem(500, "broken", Message.of("web.problem.broken.what"), List.of(), incident);
    }

    /** What is needed is away for now; it may go well later. */
    static Problem unavailable(String incident) {
        return new Problem(503, "unavailable", Message.of("web.problem.unavailable.what"), List.of(), incident);
    }

    /** The database is away for now. */
    static Problem withoutDatabase(String incident) {
        return new Problem(503, WITHOUT_DATABASE, Message.of("web.problem.database.what"), List.of(), incident);
    }

    /** Whether the page that tells it has to do without the database. */
    boolean isWithoutDatabase() {
        return kind.equals(WITHOUT_DATABASE);
    }

    /** For a status that the server gave without an exception of its own. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> of(status, "sign-in");
            case 403 -> of(status, "forbidden");
            case 404, 410 -> of(status, "not-found");
            case 405 -> of(status, "method");
            case 406, 415 -> of(status, "media");
            case 409, 412 -> of(status, "stale");
            case 413 -> of(status, "too-large");
            case 429 -> of(status, "busy");
            default -> status < 500 ? of(status, "unreadable") : of(status, "broken");
        };
    }

    public String titleKey() {
        return "web.problem." + kind + ".title";
    }

    public String nextKey() {
        return "web.problem." + kind + ".next";
    }
}

package eu.meshe.recognition.web;

import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.recognition.desk.CaseCursor;
import eu.meshe.recognition.desk.CaseGroup;
import eu.meshe.recognition.desk.CaseQuery;
import eu.meshe.recognition.desk.CaseQuery.Hands;
import eu.meshe.recognition.desk.CaseSort;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which cases somebody asks for, as an address says it. A page takes what it understands and leaves the rest; a program is told what it got
 * wrong.
 *
 * @param state the slug of a {@link CaseGroup}; open when absent
 * @param officer anybody, mine, nobody
 * @param awarding who awarded
 * @param dueFrom the first deadline, {@code yyyy-mm-dd}
 * @param direction asc, desc
 * @param at the place of the page, from an earlier answer
 * @param row which line of that page the reader was at, from 0
 * @param place where in the list that line was
 */
public record CaseAsked(
        @Nullable String state,
        @Nullable String officer,
        @Nullable String target,
        @Nullable String awarding,
        @Nullable String words,
        @Nullable String dueFrom,
        @Nullable String dueUntil,
        @Nullable String sort,
        @Nullable String direction,
        @Nullable String at,
        @Nullable Integer row,
        @Nullable String place) {

    private static final String DOWNWARDS = "desc";

    /** What can be understood of it. */
    CaseQuery query() {
        return read(new ArrayList<>());
    }

    /** @throws InvalidInputException naming each member that makes no sense */
    CaseQuery demandQuery() {
        var problems = new ArrayList<FieldProblem>();
        var query = read(problems);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return query;
    }

    private CaseQuery read(List<FieldProblem> problems) {
        var group = one("state", state, CaseGroup::findBySlug, problems);
        var hands = one("officer", officer, CaseAsked::findHands, problems);
        var wanted = one("sort", sort, CaseSort::findBySlug, problems);
        return new CaseQuery(
                group == null ? CaseGroup.OPEN : group,
                hands == null ? Hands.ANYBODY : hands,
                one("target", target, CaseAsked::findId, problems),
                awarding,
                CaseQuery.words(words),
                one("dueFrom", dueFrom, CaseAsked::findDay, problems),
                one("dueUntil", dueUntil, CaseAsked::findDay, problems),
                wanted == null ? CaseSort.DEADLINE : wanted,
                DOWNWARDS.equals(direction));
    }

    /** The place of the page that is asked for; {@code null} for the first. */
    @Nullable
    CaseCursor cursor(CaseQuery query) {
        return cursor(at, query);
    }

    /** @throws InvalidInputException naming {@code at} if it is no place in such a list */
    @Nullable
    CaseCursor demandCursor(CaseQuery query) {
        var cursor = cursor(query);
        if (at != null && cursor == null) {
            throw InvalidInputException.of("at", "desk.asked.unknown");
        }
        return cursor;
    }

    /** The place of the line the reader was at, to go on after it. */
    @Nullable
    CaseCursor placeIn(CaseQuery query) {
        return cursor(place, query);
    }

    private static @Nullable CaseCursor cursor(@Nullable String text, CaseQuery query) {
        return text == null ? null : CaseCursor.read(text, query.sort()).orElse(null);
    }

    /** The address that asks for the same at that path. */
    UriComponentsBuilder address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "state", state);
        add(address, "officer", officer);
        add(address, "target", target);
        add(address, "awarding", awarding);
        add(address, "words", words);
        add(address, "dueFrom", dueFrom);
        add(address, "dueUntil", dueUntil);
        add(address, "sort", sort);
        add(address, "direction", direction);
        add(address, "at", at);
        return address;
    }

    /** The same, and at which line the reader is. */
    UriComponentsBuilder addressWithPlace(String path) {
        var address = address(path);
        add(address, "row", row == null ? null : row.toString());
        add(address, "place", place);
        return address;
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            address.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
        }
    }

    private static <T> @Nullable T one(
            String field, @Nullable String typed, Function<String, Optional<T>> find, List<FieldProblem> problems) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var found = find.apply(typed.strip());
        if (found.isEmpty()) {
            problems.add(FieldProblem.of(field, "desk.asked.unknown"));
        }
        return found.orElse(null);
    }

    private static Optional<Hands> findHands(String slug) {
        return Arrays.stream(Hands.values())
                .filter(hands -> hands.slug().equals(slug))
                .findFirst();
    }

    private static Optional<UUID> findId(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> findDay(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(day -> day.getYear() > 1900 && day.getYear() < 10_000);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

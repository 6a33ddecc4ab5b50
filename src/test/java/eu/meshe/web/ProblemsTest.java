package eu.meshe.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import eu.meshe.platform.ConflictException;
import eu.meshe.platform.ForbiddenException;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.StaleVersionException;
import eu.meshe.platform.UnavailableException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

class ProblemsTest {

    private MockMvc web;

    @BeforeEach
    void start() throws Exception {
        var problems = new Problems(new Say(WebConfiguration.messageSource(), Clock.systemUTC()));
        web = MockMvcBuilders.standaloneSetup(new Trouble(), problems)
                .setControllerAdvice(problems)
                .setLocaleResolver(new ReaderLanguage())
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "not-found, 404",
        "forbidden, 403",
        "stale, 409",
        "conflict, 409",
        "invalid, 422",
        "too-large, 413",
        "unavailable, 503",
        "database, 503",
        "broken, 500"
    })
    void aMachineGetsProblemJsonAndAPersonAPage(String kind, int status) throws Exception {
        web.perform(get("/api/v1/trouble/" + kind))
                .andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("/problems/" + kind))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.title").isNotEmpty())
                .andExpect(jsonPath("$.detail").isNotEmpty());
        web.perform(get("/trouble/" + kind)).andExpect(status().is(status)).andExpect(view().name("web/problem"));
    }

    @Test
    void eachWrongFieldIsNamedInTheReadersLanguage() throws Exception {
        web.perform(get("/api/v1/trouble/invalid").locale(Locale.GERMAN))
                .andExpect(jsonPath("$.title").value("Etwas im Formular stimmt nicht"))
                .andExpect(jsonPath("$.errors[0].field").value("level"))
                .andExpect(jsonPath("$.errors[0].message").value("Wählen Sie das Niveau"));
    }

    @Test
    void aFailureOfOursTellsItsNumberAndNothingElse() throws Exception {
        web.perform(get("/api/v1/trouble/broken"))
                .andExpect(jsonPath("$.incident").value(matchesPattern("[0-9a-f]{8}")))
                .andExpect(content().string(not(containsString("Voorbeeld"))))
                .andExpect(content().string(not(containsString("Exception"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/trouble/unavailable",
                "/trouble/unavailable",
                "/api/v1/trouble/database-ends",
                "/trouble/database-ends"
            })
    void whatIsAwayForNowSaysWhenToTryAgain(String address) throws Exception {
        web.perform(get(address))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "60"))
                .andExpect(content().string(not(containsString("Voorbeeld"))));
    }

    @Test
    void aPathThatIsNoIdentifierIsTheNameOfNothing() throws Exception {
        web.perform(get("/api/v1/things/not-a-uuid")).andExpect(status().isNotFound());
    }

    @Test
    void whatIsMissingOrUnreadableIsARequestThatCannotBeRead() throws Exception {
        web.perform(get("/api/v1/number")).andExpect(status().isBadRequest());
        web.perform(get("/api/v1/number?n=many")).andExpect(status().isBadRequest());
        web.perform(post("/api/v1/json").contentType(MediaType.APPLICATION_JSON).content("{\"a\":"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("/problems/unreadable"));
    }

    @Test
    void theWrongMethodIsAnsweredWithTheRightOnes() throws Exception {
        web.perform(post("/api/v1/number"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", "GET"));
    }

    @Test
    void aKindOfContentThatIsNotKnownIsRefused() throws Exception {
        web.perform(post("/api/v1/json").contentType(MediaType.TEXT_PLAIN).content("a"))
                .andExpect(status().isUnsupportedMediaType());
    }

    /** Inside a test class, where the whole application does not find it. */
    @Controller
    static class Trouble {

        @GetMapping({"/api/v1/trouble/{kind}", "/trouble/{kind}"})
        void make(@PathVariable String kind) {
            throw switch (kind) {
                case "not-found" -> new NotFoundException("thing");
                case "forbidden" -> new ForbiddenException("thing");
                case "stale" -> new StaleVersionException("thing");
                case "conflict" -> ConflictException.of("web.problem.stale.what");
                case "invalid" -> InvalidInputException.of("level", "web.design.error.level");
                case "too-large" -> new MaxUploadSizeExceededException(1);
                case "unavailable" -> new UnavailableException("Noor Voorbeeld was here");
                case "database" ->
                    new CannotGetJdbcConnectionException(
                            "Noor Voorbeeld was here", new SQLTransientConnectionException("not available"));
                case "database-ends" ->
                    new IllegalStateException(
                            "Noor Voorbeeld was here", new SQLException("terminating connection", "57P01"));
                default -> new IllegalStateException("Noor Voorbeeld was here");
            };
        }

        @GetMapping("/api/v1/things/{id}")
        @ResponseBody
        String thing(@PathVariable UUID id) {
            return id.toString();
        }

        @GetMapping("/api/v1/number")
        @ResponseBody
        int number(@RequestParam int n) {
            return n;
        }

        @PostMapping(value = "/api/v1/json", consumes = MediaType.APPLICATION_JSON_VALUE)
        @ResponseBody
        Map<String, Object> json(@RequestBody Map<String, Object> body) {
            return body;
        }
    }
}

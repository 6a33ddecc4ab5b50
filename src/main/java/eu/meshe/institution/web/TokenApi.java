package eu.meshe.institution.web;

import eu.meshe.institution.AccountId;
import eu.meshe.institution.access.Open;
import eu.meshe.institution.signin.ApiTokens;
import eu.meshe.institution.signin.CheckPassword;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gives a program a token with which it acts as a person. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokenApi {

    private final CheckPassword passwords;
    private final ApiTokens tokens;

    TokenApi(CheckPassword passwords, ApiTokens tokens) {
        this.passwords = passwords;
        this.tokens = tokens;
    }

    /** Makes a token for the account with that mailbox and password. */
    @Open
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ApiTokens.Made make(@RequestBody Wanted wanted) {
        AccountId account = passwords.check(text(wanted.email()), text(wanted.password()));
        return tokens.make(account, wanted.label() == null || wanted.label().isBlank() ? "API" : wanted.label());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Who wants a token, and what it is for. */
    record Wanted(
            @Nullable String email,
            @Nullable String password,
            @Nullable String label) {}
}

package eu.meshe.attack;

import eu.meshe.HttpCaller;
import eu.meshe.institution.AccountId;

/** Someone with an account, as a browser and as a program of theirs. */
record Person(String email, AccountId account, HttpCaller browser, HttpCaller program) {

    HttpCaller callerOf(Route route) {
        return route.isApi() ? program : browser;
    }
}

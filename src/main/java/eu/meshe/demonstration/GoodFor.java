package eu.meshe.demonstration;

import eu.meshe.catalogue.StateFunction;

/** What an offer of the story is good for. */
record GoodFor(String offer, StateFunction.Wanted function) {}

package eu.meshe.protocol.vcapi;

import eu.meshe.signing.canonical.Contexts;

/** The definitions by which this door reads documents: those of the product, and for test suites the ones that their examples use. */
record DoorContexts(Contexts contexts) {}

package eu.meshe.verification;

/** What came of verifying a document. */
public sealed interface Verification permits VerificationReport, NotACredential {}

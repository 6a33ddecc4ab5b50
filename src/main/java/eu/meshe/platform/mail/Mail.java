package eu.meshe.platform.mail;

import java.time.Instant;

/** A mail that was posted, whether or not it was sent since. */
public record Mail(String recipient, String subject, String body, Instant postedAt) {}

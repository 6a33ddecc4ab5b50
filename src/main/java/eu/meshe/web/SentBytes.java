package eu.meshe.web;

import org.jspecify.annotations.Nullable;

/**
 * The body of a request to a handler that takes a document byte for byte, read by a filter before anybody took it for something else.
 *
 * @param type the Content-Type it was sent with, which may be wrong; {@code null} for none
 */
public record SentBytes(byte[] bytes, @Nullable String type) {}

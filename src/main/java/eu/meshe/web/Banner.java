package eu.meshe.web;

import java.util.List;

/**
 * A line above every page, contributed as a bean by whoever has something to say everywhere.
 *
 * @param text the message key of the line
 */
public record Banner(String text, List<Link> links) {

    /** @param text a message key; {@code path} begins with a slash */
    public record Link(String text, String path) {}

    public Banner {
        links = List.copyOf(links);
    }
}

package eu.meshe.web;

import eu.meshe.platform.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where one is in a list of several pages.
 *
 * @param number which page, from 0
 * @param pages how many there are, at least 1
 * @param address the list's address with its filters; {@code page=<number>} is set in it
 */
public record Pager(int number, int pages, String address) {

    public @Nullable String previous() {
        return number > 0 ? at(number - 1) : null;
    }

    public @Nullable String next() {
        return number + 1 < pages ? at(number + 1) : null;
    }

    public Message position() {
        return Message.of("web.pager.position", number + 1, pages);
    }

    private String at(int page) {
        return UriComponentsBuilder.fromUriString(address)
                .replaceQueryParam("page", page)
                .build()
                .toUriString();
    }
}

package eu.meshe.platform;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a longer list as the API answers it.
 *
 * @param page which page, from 0
 * @param size how many a page holds at most
 * @param total how many there are in all
 */
public record Listed<T>(List<T> items, int page, int size, long total) {

    public Listed {
        items = List.copyOf(items);
    }

    public static <S, T> Listed<T> of(Page<S> page, Function<S, T> as) {
        return new Listed<>(page.items().stream().map(as).toList(), page.number(), page.size(), page.total());
    }
}

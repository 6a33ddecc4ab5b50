package eu.meshe.platform;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a longer list.
 *
 * @param number which page, from 0
 * @param size how many a page holds at most, 1 to 100
 * @param total how many there are in all
 */
public record Page<T>(List<T> items, int number, int size, long total) {

    /** Which page is wanted; numbers out of range are brought into it. */
    public record Request(int number, int size) {

        public static final int MOST = 100;

        public Request {
            number = Math.clamp(number, 0, 1_000_000);
            size = Math.clamp(size, 1, MOST);
        }

        public static Request first(int size) {
            return new Request(0, size);
        }

        public long offset() {
            return (long) number * size;
        }
    }

    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<T, R> mapper) {
        return new Page<>(items.stream().map(mapper).toList(), number, size, total);
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean hasNext() {
        return number + 1 < pages();
    }

    public boolean hasPrevious() {
        return number > 0;
    }
}

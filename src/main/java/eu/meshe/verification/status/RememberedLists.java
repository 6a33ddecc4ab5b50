package eu.meshe.verification.status;

import eu.meshe.platform.remote.RemoteCopy;
import java.util.LinkedHashMap;
import java.util.Optional;

/** Lists that were read and whose signature was right, each the last of its address; bounded, the longest unused go first. */
final class RememberedLists {

    private static final long MOST_BYTES = 32L * 1024 * 1024;
    private static final int MOST = 1000;

    /** Where a list stands, and whose keys it was read with. */
    record Place(String type, String address, String issuer) {}

    record Remembered(RemoteCopy copy, PublishedList list) {}

    private final LinkedHashMap<Place, Remembered> lists = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    synchronized Optional<Remembered> find(Place place) {
        return Optional.ofNullable(lists.get(place));
    }

    synchronized void remember(Place place, Remembered list) {
        var earlier = lists.put(place, list);
        bytes += size(list) - (earlier == null ? 0 : size(earlier));
        for (var oldest = lists.entrySet().iterator();
                oldest.hasNext() && (bytes > MOST_BYTES || lists.size() > MOST); ) {
            bytes -= size(oldest.next().getValue());
            oldest.remove();
        }
    }

    /** The copy is counted as well: it lives as long as this does. */
    private static long size(Remembered list) {
        return 2000 + list.list().entries().size() + list.copy().content().length;
    }
}

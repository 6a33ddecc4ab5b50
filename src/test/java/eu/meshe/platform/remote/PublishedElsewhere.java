package eu.meshe.platform.remote;

import eu.meshe.platform.Message;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Other people's sites, as a test imagines them. */
public final class PublishedElsewhere implements RemoteDocuments {

    /** The addresses that were asked, in order. */
    public final List<String> asked = new ArrayList<>();

    private final Map<String, Answer> answers = new HashMap<>();

    public PublishedElsewhere with(String address, byte[] content, Instant asOf) {
        answers.put(address, new Answer.Fetched(new RemoteCopy(content, "application/json", asOf)));
        return this;
    }

    public PublishedElsewhere with(String address, String content, Instant asOf) {
        return with(address, content.getBytes(StandardCharsets.UTF_8), asOf);
    }

    /** From now on nothing can be fetched; what was is the last good copy. */
    public void goOffline() {
        answers.replaceAll((address, answer) -> switch (answer) {
            case Answer.Fetched fetched -> new Answer.NotFetched(Message.of("platform.remote.slow"), fetched.copy());
            case Answer.NotFetched none -> none;
        });
    }

    @Override
    public Answer fetch(String address, RemoteKind kind) {
        var hash = address.indexOf('#');
        var plain = hash < 0 ? address : address.substring(0, hash);
        asked.add(plain);
        return answers.getOrDefault(
                plain, new Answer.NotFetched(Message.of("platform.remote.status", plain, 404), null));
    }
}

package eu.meshe.protocol.timestamp;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** HTTP to the one address that the operator set, with an end: the whole exchange takes no longer than the time given and brings no more than the size given. No redirects. */
final class BoundedHttp {

    private final HttpClient client;
    private final Duration longest;

    BoundedHttp(Duration longest) {
        this.longest = longest;
        client = HttpClient.newBuilder()
                .connectTimeout(longest)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    HttpRequest.Builder request(java.net.URI address) {
        return HttpRequest.newBuilder(address).timeout(longest);
    }

    /** @throws IOException if the other side cannot be reached, takes too long or says too much */
    HttpResponse<byte[]> send(HttpRequest request, int largest) throws IOException {
        var answer = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), largest));
        try {
            return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            throw new IOException("No answer that can be used", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}

package eu.meshe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;

/** A caller over real HTTP with cookies of its own: a browser without a screen, or a program. Follows no redirects. */
public final class HttpCaller {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private final String base;
    private final Map<String, String> headers = new ConcurrentHashMap<>();
    private String token = "";

    public HttpCaller(int port) {
        this.base = "http://localhost:" + port;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .build();
    }

    /** Over TLS. */
    public HttpCaller(int port, SSLContext believing) {
        this.base = "https://localhost:" + port;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .sslContext(believing)
                .build();
    }

    /** Sends that header with every request from now on. */
    public HttpCaller with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public HttpCaller signedIn(String email, String password) {
        get("/sign-in");
        var answer = postForm("/sign-in", "email", email, "password", password);
        if (!answer.headers().firstValue("Location").orElse("").endsWith("/account/start")) {
            throw new AssertionError("Sign-in was refused: " + answer.headers().map());
        }
        get("/account");
        return this;
    }

    public HttpResponse<String> get(String path) {
        var answer = send(HttpRequest.newBuilder(URI.create(base + path)).GET());
        var matcher = TOKEN.matcher(answer.body());
        if (matcher.find()) {
            token = matcher.group(1);
        }
        return answer;
    }

    public HttpResponse<String> postForm(String path, String... fields) {
        return post(path, "application/x-www-form-urlencoded", form(fields) + "&_csrf=" + encode(token));
    }

    public HttpResponse<String> postFormWithoutToken(String path, String... fields) {
        return post(path, "application/x-www-form-urlencoded", form(fields));
    }

    public HttpResponse<String> postJson(String path, String json) {
        return post(path, "application/json", json);
    }

    public HttpResponse<String> post(String path, String contentType, String body) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> send(String method, String path, String contentType, byte[] body) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", contentType)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        headers.forEach(request::header);
        try {
            return client.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String form(String... fields) {
        var form = new StringBuilder();
        for (var index = 0; index < fields.length; index += 2) {
            form.append(index == 0 ? "" : "&")
                    .append(encode(fields[index]))
                    .append('=')
                    .append(encode(fields[index + 1]));
        }
        return form.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

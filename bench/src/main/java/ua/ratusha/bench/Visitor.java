package ua.ratusha.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person with a browser that runs no script: pages, forms with their hidden fields, cookies. */
public final class Visitor implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----ratusha-bench";
    private final HttpClient client;
    private final URI house;

    public Visitor(URI house) {
        this.house = house;
        this.client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** @param location address of the redirect without host, empty when there is none */
    public record Answer(int status, String location, String body) {}

    public Answer get(String path) {
        return await(send(request(path).GET()));
    }

    /** Sends the form that stands on a page, with the page's secret against forgery. */
    public Answer post(String page, String path, Map<String, String> fields) {
        return await(postLater(token(page), path, fields));
    }

    /** The same without waiting: the answer may never come. */
    public CompletableFuture<Answer> postLater(String token, String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + encoded(token) + "&" + form)));
    }

    /** Sends a file by the form that stands on a page. */
    public Answer upload(String page, String path, String name, byte[] file) {
        return await(send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(multipart(token(page), name, file))));
    }

    /** @throws IllegalStateException when the house does not let in */
    public void signIn(String login, String password) {
        Answer answer = post("/sign-in", "/sign-in", Map.of("login", login, "password", password));
        if (answer.status() != 302 || answer.location().contains("wrong")) {
            throw new IllegalStateException("Not let in: " + answer.status() + " " + answer.location());
        }
    }

    /**
     * The secret of the forms on a page.
     *
     * @throws IllegalStateException when the page has no form
     */
    public String token(String page) {
        Answer answer = get(page);
        Matcher found = TOKEN.matcher(answer.body());
        if (!found.find()) {
            throw new IllegalStateException("No form on " + page + ", status " + answer.status());
        }
        return found.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(house.resolve(path)).timeout(Duration.ofSeconds(60));
    }

    private CompletableFuture<Answer> send(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), BodyHandlers.ofString()).thenApply(Visitor::answer);
    }

    private static Answer answer(HttpResponse<String> response) {
        String location = response.headers().firstValue("Location").orElse("");
        return new Answer(response.statusCode(), location.replaceFirst("^https?://[^/]+", ""), response.body());
    }

    private static Answer await(CompletableFuture<Answer> answer) {
        return answer.join();
    }

    private static BodyPublisher multipart(String token, String name, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            for (String part : List.of(
                    "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n",
                    "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")) {
                body.write(part.getBytes(StandardCharsets.UTF_8));
            }
            body.write(file);
            body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return BodyPublishers.ofByteArray(body.toByteArray());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}

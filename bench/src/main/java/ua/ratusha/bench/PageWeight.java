package ua.ratusha.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What a first visit to a page brings over the wire: the page and its styles, scripts, fonts and pictures. */
final class PageWeight {
    private static final Pattern PARTS =
            Pattern.compile("<link[^>]+rel=\"(?:preload|stylesheet|icon|manifest|modulepreload)\"[^>]+href=\"([^\"]+)\""
                    + "|<(?:script|img|source)[^>]+src=\"([^\"]+)\"|url\\([\"']?([^\"')]+)[\"']?\\)");
    private static final double LIMIT_KILOBYTES = 100;
    private final HttpClient client;

    PageWeight(HttpClient client) {
        this.client = client;
    }

    void measure(House house, Figures figures) throws IOException, InterruptedException {
        Map<URI, Integer> parts = weigh(house.address().resolve("/"));
        double total = parts.values().stream().mapToInt(Integer::intValue).sum() / 1024.0;
        String what = "перша сторінка з усіма частинами (" + parts.size() + "), стиснена";
        figures.atMost(what, total, "КБ", LIMIT_KILOBYTES);
    }

    /** @return bytes of headers and body of every part, by address; every font that a style names is counted */
    private Map<URI, Integer> weigh(URI page) throws IOException, InterruptedException {
        Map<URI, Integer> weights = new LinkedHashMap<>();
        Deque<URI> left = new ArrayDeque<>();
        left.add(page);
        while (!left.isEmpty()) {
            URI part = left.remove();
            if (weights.containsKey(part)) {
                continue;
            }
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(part)
                            .header("Accept-Encoding", "gzip")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            weights.put(part, answer.body().length + headers(answer));
            String type = answer.headers().firstValue("Content-Type").orElse("");
            if (type.startsWith("text/html") || type.startsWith("text/css")) {
                Matcher found = PARTS.matcher(text(answer));
                while (found.find()) {
                    String address = found.group(1) != null
                            ? found.group(1)
                            : found.group(2) != null ? found.group(2) : found.group(3);
                    if (!address.startsWith("data:") && !address.startsWith("#")) {
                        left.add(part.resolve(address));
                    }
                }
            }
        }
        return weights;
    }

    private static int headers(HttpResponse<?> answer) {
        return answer.headers().map().entrySet().stream()
                .mapToInt(header -> header.getValue().stream()
                        .mapToInt(value -> header.getKey().length() + value.length() + 4)
                        .sum())
                .sum();
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        byte[] body = answer.body();
        if (answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
        }
        return new String(body, StandardCharsets.UTF_8);
    }
}

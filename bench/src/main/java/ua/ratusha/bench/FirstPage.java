package ua.ratusha.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;

/** How much a first visit brings over the wire. */
final class FirstPage {
    private static final double LIMIT_KILOBYTES = 100;
    private final Figures figures;

    FirstPage(Figures figures) {
        this.figures = figures;
    }

    void measure(House house) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            Map<URI, Integer> parts =
                    new PageWeight(client).weigh(house.address().resolve("/"));
            int total = parts.values().stream().mapToInt(Integer::intValue).sum();
            figures.atMost(
                    "перша сторінка з усіма частинами (" + parts.size() + "), стиснена",
                    total / 1024.0,
                    "КБ",
                    LIMIT_KILOBYTES);
        }
    }
}

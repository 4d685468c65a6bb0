package ua.ratusha.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;
import ua.ratusha.kernel.documents.Block;
import ua.ratusha.kernel.documents.Document;
import ua.ratusha.kernel.documents.Documents;
import ua.ratusha.kernel.documents.Formats;
import ua.ratusha.kernel.documents.Table;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.plan.api.Programme;

/** A short life of the house in which the JVM learns what a start needs ({@code ./ratusha build}). */
@Component
@ConditionalOnProperty("ratusha.train")
class Rehearsal implements ApplicationListener<ApplicationReadyEvent> {
    private static final int ROUNDS = 20;
    private final Plans plans;

    Rehearsal(Plans plans) {
        this.plans = plans;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        var context = (WebServerApplicationContext) event.getApplicationContext();
        int port = java.util.Objects.requireNonNull(context.getWebServer()).getPort();
        Thread.ofPlatform().name("rehearsal").start(() -> {
            visit(port);
            write();
            System.exit(SpringApplication.exit(event.getApplicationContext(), () -> 0));
        });
    }

    /** The first report of a day must not wait for the writers' classes. */
    private static void write() {
        Document sample = Document.of(
                "Проба",
                "",
                new Document.Meta("Ратуша", "Проба", Instant.EPOCH),
                List.of(
                        Block.Paragraph.of("Проба"),
                        Table.of(
                                "Таблиця",
                                List.of(Table.Column.name("Назва", 1)),
                                List.of(Table.Row.of(Table.Cell.of("Рядок"))))));
        for (Formats format : List.of(Formats.HTML, Formats.DOCX, Formats.PDF, Formats.XLSX, Formats.CSV)) {
            Documents.write(sample, format);
        }
    }

    private void visit(int port) {
        List<String> programmes = plans.listAll().stream().map(Programme::slug).toList();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int round = 0; round < ROUNDS; round++) {
                for (String page : List.of("/", "/programmes", "/sign-in", "/design", "/accessibility", "/health")) {
                    get(client, port, page);
                }
                for (String programme : programmes) {
                    for (String page :
                            List.of("", "/redactions/1", "/indicators", "/execution", "/monitoring", "/reports")) {
                        get(client, port, "/programmes/" + programme + page);
                    }
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void get(HttpClient client, int port, String page) throws IOException, InterruptedException {
        client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }
}

package ua.ratusha.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.ratusha.app.Ratusha;
import ua.ratusha.kernel.house.Stamps;

/** The house of Kherson with the programme of Chornomorsk beside it, as the world reads it over the wire. */
@SpringBootTest(classes = Ratusha.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PublicViewTest {
    private static final String KHERSON = "/programmes/khersonska-2026-2028";
    private static final String CHORNOMORSK = "/programmes/chornomorska-2024-2026";

    @TempDir
    static Path data;

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Stamps stamps;

    @DynamicPropertySource
    static void house(DynamicPropertyRegistry settings) {
        settings.add("ratusha.data", data::toString);
        settings.add("ratusha.pack", () -> "kherson");
        settings.add("ratusha.compare", () -> "chornomorsk");
        settings.add("logging.file.name", () -> data.resolve("log").toString());
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return json.readTree(answer.body());
    }

    @Test
    void the_page_says_what_was_promised_for_how_much_and_what_is_wrong() throws Exception {
        String page = get(KHERSON).body();
        assertThat(page)
                .contains("5\u00a0860,5\u00a0тис.\u00a0грн", "у 4 напрямах", "Що потребує виправлення в документі")
                .contains("Захід I.7 не має грошей на 2026 рік", "коштів не потребує")
                .doesNotContain("⟦");
        assertThat(page.split("id=\"measure-", -1)).hasSize(25);
        assertThat(page.split("id=\"indicator-", -1)).hasSize(25);
    }

    @Test
    void a_document_without_annexes_shows_its_tasks_and_says_what_it_lacks() throws Exception {
        String page = get(CHORNOMORSK).body();
        assertThat(page)
                .contains("Це проєкт", "У документі немає таблиці заходів", "Немає переліку індикаторів")
                .contains("щорічна інвентаризація", "69\u00a0726")
                .doesNotContain("⟦");
    }

    @Test
    void a_change_shows_at_once_and_an_unchanged_page_costs_no_bytes() throws Exception {
        HttpResponse<String> first = get(KHERSON);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(get(KHERSON, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(first.headers().firstValue("Content-Security-Policy")).isPresent();

        jdbc.sql("update plan.programme set title = title || ' (зі змінами)' where own")
                .update();
        stamps.touch("programme:" + json("/api" + KHERSON).at("/programme/id").asString());
        HttpResponse<String> changed = get(KHERSON, "If-None-Match", tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).contains("(зі змінами)");
    }

    @Test
    void the_list_is_filtered_and_has_its_twins() throws Exception {
        assertThat(get("/programmes").body()).contains(KHERSON, CHORNOMORSK);
        assertThat(get("/programmes?state=DRAFT").body()).contains(CHORNOMORSK).doesNotContain(KHERSON);
        assertThat(get("/programmes?q=%22%3E%3Cscript&page=99&sort=x&year=abc").statusCode())
                .isEqualTo(200);
        assertThat(json("/programmes.json").get("items").size()).isEqualTo(2);
        assertThat(get("/programmes.csv").body().lines()).hasSize(3);
        assertThat(get(KHERSON + ".csv").body().lines()).hasSize(25);
        assertThat(json(KHERSON + ".json").get("indicators").size()).isEqualTo(24);
    }

    @Test
    void two_programmes_stand_side_by_side() throws Exception {
        String page = get("/programmes/compare?a=khersonska-2026-2028&b=chornomorska-2024-2026")
                .body();
        assertThat(page)
                .contains("Коштів на одного мешканця", "Напрямів або груп завдань")
                .doesNotContain("⟦");
    }

    @Test
    void programs_read_everything_under_stable_names() throws Exception {
        assertThat(json("/api" + KHERSON + "/measures").size()).isEqualTo(24);
        assertThat(json("/api" + KHERSON + "/money").size()).isEqualTo(3);
        assertThat(json("/api" + KHERSON + "/money").get(0).get("planned").asDecimal())
                .isEqualByComparingTo("2403500");
        assertThat(json("/api" + KHERSON + "/indicators")
                        .get(0)
                        .at("/fact/status")
                        .asString())
                .isNotEmpty();
        assertThat(json("/api" + KHERSON + "/findings").get(0).at("/message/en").asString())
                .isNotEmpty();
        assertThat(json("/api" + KHERSON + "/redactions").size()).isEqualTo(1);
        JsonNode first = json("/api/programmes?limit=1");
        JsonNode second =
                json("/api/programmes?limit=1&cursor=" + first.get("next").asString());
        assertThat(second.at("/items/0/slug")).isNotEqualTo(first.at("/items/0/slug"));
        assertThat(second.has("next")).isFalse();
        assertThat(get("/api/programmes").headers().firstValue("Access-Control-Allow-Origin"))
                .contains("*");
    }

    @Test
    void mistakes_are_problems_in_the_callers_language() throws Exception {
        HttpResponse<String> wrong = get("/api/programmes?limit=0", "Accept-Language", "en");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(wrong.body()).contains("The parameter limit must be");
        assertThat(get("/api/programmes?standing=OLD").body()).contains("Параметр standing не може бути");
        assertThat(get("/api/programmes?cursor=***").statusCode()).isEqualTo(400);
        HttpResponse<String> none = get("/api/programmes/nema");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).contains("Програми «nema» тут немає");
    }

    @Test
    void the_description_of_the_api_is_complete() throws Exception {
        JsonNode paths = json("/api/openapi.json").get("paths");
        assertThat(paths.propertyNames())
                .contains("/api/programmes", "/api/programmes/{slug}", "/api/programmes/{slug}/indicators");
        paths.properties().forEach(path -> {
            JsonNode asked = path.getValue().get("get");
            assertThat(asked.get("summary").asString()).as(path.getKey()).isNotEmpty();
            assertThat(asked.at("/responses/200/content").isEmpty())
                    .as(path.getKey())
                    .isFalse();
            assertThat(asked.at("/responses/400/content").has("application/problem+json"))
                    .isTrue();
        });
    }

    @Test
    void open_data_has_the_columns_that_the_resolution_asks_for() throws Exception {
        JsonNode schemas = json.readTree(shared("data/opendata-835/schemas.json"));
        for (JsonNode table : schemas.get("tables")) {
            String name = table.get("table").asString();
            if (table.get("annex").asInt() != 62) {
                continue;
            }
            List<String> columns = new ArrayList<>();
            table.get("columns")
                    .forEach(column -> columns.add(column.get("name").asString()));
            try (CSVParser csv = CSVParser.parse(
                    new StringReader(
                            get("/open-data/local-programmes/" + name + ".csv").body()),
                    CSVFormat.RFC4180
                            .builder()
                            .setHeader()
                            .setSkipHeaderRecord(true)
                            .get())) {
                assertThat(csv.getHeaderNames()).as(name).isEqualTo(columns);
                csv.forEach(row -> table.get("columns")
                        .forEach(column -> fits(
                                column.get("datatype").asString(),
                                row.get(column.get("name").asString()))));
            }
        }
        JsonNode row = json("/open-data/local-programmes/programs.json").get(0);
        assertThat(row.get("uid").asString()).isEqualTo("255А-2026-03-20");
        assertThat(row.get("status").asString()).isEqualTo("Чинна");
        assertThat(row.get("executantId").isNull()).isTrue();
        assertThat(get("/open-data").body())
                .contains("Постанова Кабінету Міністрів № 835")
                .doesNotContain("⟦");
        assertThat(get("/open-data/local-programmes/none.csv").statusCode()).isEqualTo(404);
    }

    private static void fits(String datatype, String value) {
        assertThat(value).isNotEmpty();
        if (!value.equals("null")) {
            switch (datatype) {
                case "date" -> assertThat(value).matches("\\d{4}(-\\d{2}-\\d{2})?");
                case "anyURL" -> assertThat(value).startsWith("http");
                default -> assertThat(value).isNotBlank();
            }
        }
    }

    private static String shared(String name) throws IOException {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared").resolve(name);
            if (Files.exists(file)) {
                return Files.readString(file);
            }
        }
        Assumptions.abort("no shared/" + name + " beside the repository");
        return "";
    }
}

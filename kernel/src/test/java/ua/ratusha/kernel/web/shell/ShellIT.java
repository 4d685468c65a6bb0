package ua.ratusha.kernel.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;

/** The shell over real HTTP: pages, settings, files, headers and errors. */
@SpringBootTest(classes = ShellHouse.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class ShellIT {

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    @Autowired
    ShellIT(Environment environment) {
        this.port = environment.getRequiredProperty("local.server.port", Integer.class);
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return headers.length == 0 ? builder : builder.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void aPageIsUtf8WithItsLengthAndNothingInline() throws Exception {
        HttpResponse<String> home = get("/");
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(header(home, "Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(header(home, "Content-Length")).isEqualTo("" + home.body().getBytes(StandardCharsets.UTF_8).length);
        assertThat(header(home, "Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(home.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(get("/design").body()).doesNotContain(" style=").doesNotContain("⟦");
    }

    @Test
    void theBoardShowsWhatIsOpenWhatIsPausedAndNothingSecret() throws Exception {
        assertThat(get("/").body())
                .contains("Що обіцяно, скільки коштує")
                .contains("Чекаємо на довідник показників.")
                .doesNotContain("Таємне")
                .doesNotContain("href=\"/stopped\"");
    }

    @Test
    void englishIsKeptInACookieAndTheReaderComesBack() throws Exception {
        HttpResponse<String> answer = get("/settings/language?lang=en&back=/accessibility%3Fa%3D1");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "Location")).isEqualTo("/accessibility?a=1");
        assertThat(header(answer, "Set-Cookie")).startsWith("lang=en;").contains("SameSite=Lax");
        assertThat(get("/accessibility", "Cookie", "lang=en").body())
                .contains("lang=\"en\"")
                .contains("How to complain");
    }

    @Test
    void theLookIsKeptAndNobodyIsSentElsewhere() throws Exception {
        HttpResponse<String> answer = get("/settings/display?contrast=high&size=150&back=//elsewhere");
        assertThat(header(answer, "Location")).isEqualTo("/");
        assertThat(header(answer, "Set-Cookie")).startsWith("look=high-150;");
        assertThat(get("/", "Cookie", "look=high-150").body()).contains("class=\"look-high size-150\"");
        assertThat(get("/", "Cookie", "look=\"><b>-9").body()).contains("class=\"look-auto size-100\"");
    }

    @Test
    void theWayBackMayHaveUkrainianLetters() throws Exception {
        HttpResponse<String> answer = get("/settings/language?back=%2F%D1%97%D0%B6%3Fa%3D%D0%84%26b%3D%2520");
        assertThat(header(answer, "Location")).isEqualTo("/%D1%97%D0%B6?a=%D0%84&b=%20");
    }

    @Test
    void filesAreKeptForEverUnderTheirHashOnly() throws Exception {
        String path = get("/").body().replaceAll("(?s).*href=\"(/assets/[^\"]*css)\".*", "$1");
        HttpResponse<String> css = get(path);
        assertThat(header(css, "Cache-Control")).contains("immutable");
        assertThat(css.body()).contains("@font-face");
        assertThat(header(get(path, "Accept-Encoding", "gzip"), "Content-Encoding"))
                .isEqualTo("gzip");
        assertThat(header(get("/assets/older/shell.css"), "Cache-Control")).isEqualTo("no-cache");
        assertThat(get("/assets/older/..%2Fsecret").statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void aNoticeIsSaidOnce() throws Exception {
        HttpResponse<String> taken = send(request("/taken").POST(BodyPublishers.noBody()));
        assertThat(taken.statusCode()).isEqualTo(303);
        String cookie = header(taken, "Set-Cookie").split(";", 2)[0];
        assertThat(get("/accessibility", "Cookie", cookie).body()).contains("Збережено &lt;і&gt; показано");
        assertThat(get("/accessibility", "Cookie", cookie).body()).doesNotContain("Збережено");
    }

    @Test
    void aRefusalIsAPageForPeople() throws Exception {
        HttpResponse<String> refused = get("/fault/refusal", "Accept", "text/html");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Захід &lt;b&gt;2.2&lt;/b&gt; не має суми.")
                .contains("Так зробити не можна");
    }

    @Test
    void aRefusalIsAProblemForPrograms() throws Exception {
        for (HttpResponse<String> refused :
                List.of(get("/api/fault"), get("/fault/missing", "Accept", "application/json"))) {
            assertThat(header(refused, "Content-Type")).isEqualTo("application/problem+json");
            assertThat(refused.body())
                    .contains("\"type\":\"urn:ratusha:problem:sample.refused\"")
                    .contains("\"status\":" + refused.statusCode())
                    .contains("\"detail\":\"Захід");
        }
    }

    @Test
    void anOutsideSystemThatIsDownIsNamed() throws Exception {
        HttpResponse<String> down = get("/fault/unavailable");
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(down.body()).contains("Казначейство не відповідає.");
    }

    @Test
    void ofADefectOnlyItsNumberIsSaid(CapturedOutput log) throws Exception {
        HttpResponse<String> defect = get("/fault/defect");
        assertThat(defect.statusCode()).isEqualTo(500);
        assertThat(defect.body()).doesNotContain("secret of the inside").doesNotContain("Exception");
        String id = defect.body().replaceAll("(?s).*<code>([0-9a-f]{8})</code>.*", "$1");
        assertThat(id).hasSize(8);
        assertThat(log.getAll()).contains("defect " + id).contains("secret of the inside");
    }

    @Test
    void unknownAddressesAndWrongMethodsHaveTheirOwnPages() throws Exception {
        assertThat(get("/nowhere").body()).contains("Сторінки немає");
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        HttpResponse<String> wrong = send(request("/accessibility").POST(BodyPublishers.noBody()));
        assertThat(wrong.statusCode()).isEqualTo(405);
        assertThat(wrong.body()).contains("Так сторінку не відкривають");
        assertThat(get("/api/nowhere").body()).contains("\"status\":404");
    }
}

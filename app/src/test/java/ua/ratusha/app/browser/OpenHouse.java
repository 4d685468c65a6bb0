package ua.ratusha.app.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import ua.ratusha.app.Ratusha;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.house.Secrets;

/** The whole house over an empty data folder, and a real Chromium before its door. One a pack for the whole run. */
final class OpenHouse {
    /** Long enough for a busy machine; a page that has not come by then is a fault of the page. */
    private static final double WAIT_MS = 12_000;

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private final WebServerApplicationContext context;
    private final Browser browser;

    private OpenHouse(String pack, String compare) {
        Path data = folder();
        context = (WebServerApplicationContext) SpringApplication.run(
                Ratusha.class,
                "--server.port=0",
                "--ratusha.data=" + data,
                "--logging.file.name=" + data.resolve("log"),
                "--ratusha.pack=" + pack,
                "--ratusha.compare=" + compare,
                "--ratusha.demo=true");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    private static final class Kherson {
        static final OpenHouse HOUSE = new OpenHouse("kherson", "chornomorsk");
    }

    /** The house of Kherson with Chornomorsk's programme beside it. */
    static OpenHouse kherson() {
        return Kherson.HOUSE;
    }

    ApplicationContext context() {
        return context;
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    String address(String path) {
        return "http://localhost:" + context.getWebServer().getPort() + path;
    }

    /** A browser of a resident on a phone or of an official at a desk. */
    Page passerBy(int width) {
        return context(width, true).newPage();
    }

    /** A browser in which scripts do not run. */
    Page withoutScripts() {
        return context(1280, false).newPage();
    }

    /** The browser of a demonstration officer who has signed in. */
    Page officer(Role role) {
        Page page = context(1280, true).newPage();
        signIn(page, role);
        return page;
    }

    void signIn(Page page, Role role) {
        String login = role.name().toLowerCase(Locale.ROOT);
        page.navigate(address("/sign-in"));
        page.fill("input[name=login]", login);
        page.fill(
                "input[name=password]",
                context.getBean(Secrets.class).get("demo-" + login).substring(0, 16));
        page.click("main button[type=submit]");
    }

    private BrowserContext context(int width, boolean scripts) {
        BrowserContext opened = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("uk-UA")
                .setJavaScriptEnabled(scripts));
        opened.setDefaultTimeout(WAIT_MS);
        return opened;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("ratusha-house");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

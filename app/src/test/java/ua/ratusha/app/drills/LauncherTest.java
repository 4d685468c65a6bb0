package ua.ratusha.app.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher says before there is any Java. */
@Tag("drill")
class LauncherTest {
    @TempDir
    Path folder;

    @Test
    void an_old_java_is_named_with_what_to_install() throws Exception {
        for (String name : List.of("java", "javac")) {
            Path old = Files.writeString(
                    folder.resolve(name), "#!/bin/sh\necho '" + name + " 17.0.15' >&2\necho '" + name + " 17.0.15'\n");
            Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Said said = launch(
                Map.of("JAVA_HOME", "", "PATH", folder + ":/usr/bin:/bin", "RATUSHA_JVMS", folder.toString()), "build");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.words()).contains("Потрібна Java (JDK) 25", "JAVA_HOME", "17.0.15");
    }

    @Test
    void an_unknown_command_or_town_is_answered_with_what_there_is() throws Exception {
        Said command = launch(Map.of(), "dance");
        assertThat(command.status()).isEqualTo(2);
        assertThat(command.words()).contains("Невідома команда: dance", "./ratusha demo");

        Said town = launch(Map.of(), "demo", "atlantis");
        assertThat(town.status()).isEqualTo(1);
        assertThat(town.words()).contains("Такої демонстрації немає: atlantis", "chornomorsk", "kherson");
    }

    private record Said(int status, String words) {}

    private static Said launch(Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(Drill.root().resolve("ratusha").toString());
        builder.command().addAll(List.of(words));
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), said);
    }
}

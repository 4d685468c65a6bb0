package ua.ratusha.kernel.files;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ratusha.kernel.house.HouseSettings;
import ua.ratusha.kernel.web.Texts;

/** The store of files in the data folder. */
@Configuration(proxyBeanMethods = false)
public class FilesConfiguration {
    @Bean
    Texts fileTexts() {
        return new Texts("ua/ratusha/kernel/files/texts");
    }

    @Bean
    ContentCheck archiveCheck() {
        return new ArchiveCheck();
    }

    @Bean
    FileStore fileStore(HouseSettings settings, JdbcClient jdbc, Clock clock, ObjectProvider<ContentCheck> checks) {
        List<ContentCheck> all = checks.orderedStream().toList();
        FileStore store = new FileStore(settings.folder("files"), jdbc, clock, all);
        store.sweep();
        return store;
    }
}

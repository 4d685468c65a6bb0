package ua.ratusha.kernel.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;
import ua.ratusha.kernel.house.Stamps;
import ua.ratusha.kernel.sockets.SystemCard;
import ua.ratusha.kernel.web.House;
import ua.ratusha.kernel.web.Texts;
import ua.ratusha.kernel.web.Visitor;
import ua.ratusha.kernel.web.Words;
import ua.ratusha.kernel.web.kept.KeptPages;
import ua.ratusha.kernel.web.kept.PageCache;

/**
 * The beans of the web shell. It needs a {@link Clock}; it takes every {@link Texts} and {@link SystemCard} it finds, and
 * a {@link House} and a {@link Visitor} when there are any.
 */
@Configuration(proxyBeanMethods = false)
public class WebShell {

    @Bean
    Texts webTexts() {
        return new Texts("ua/ratusha/kernel/web/texts");
    }

    @Bean
    Texts designTexts() {
        return new Texts("ua/ratusha/kernel/web/shell/design");
    }

    @Bean
    Words words(List<Texts> texts) {
        return new Words(texts);
    }

    @Bean
    Assets webAssets() {
        return new Assets(
                "ua/ratusha/kernel/web/assets",
                "shell.css",
                "shell.js",
                "ratusha-sans.woff2",
                "ratusha-sans-OFL.txt",
                "mark.svg");
    }

    @Bean
    UiMaker uiMaker(
            Words words,
            ObjectProvider<House> house,
            ObjectProvider<Visitor> visitor,
            ObjectProvider<SystemCard> cards,
            Assets assets,
            Clock clock) {
        return new UiMaker(
                words,
                house.getIfAvailable(() -> WebShell::unnamed),
                visitor.getIfAvailable(ServletVisitor::new),
                cards.orderedStream().toList(),
                assets,
                clock);
    }

    @Bean
    FilterRegistrationBean<HeadersFilter> headersFilter() {
        FilterRegistrationBean<HeadersFilter> registration = new FilterRegistrationBean<>(new HeadersFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    /** Enough for some hundreds of long pages in each language and look. */
    @Bean
    PageCache pageCache(ObjectProvider<Stamps> stamps, Clock clock) {
        return new PageCache(stamps.getIfAvailable(), clock, ZoneId.of("Europe/Kyiv"), 32L << 20);
    }

    @Bean
    FilterRegistrationBean<KeptPages> keptPages(PageCache cache) {
        FilterRegistrationBean<KeptPages> registration = new FilterRegistrationBean<>(new KeptPages(cache));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }

    @Bean
    Failures failures(UiMaker uis, JsonMapper json) {
        return new Failures(uis, json);
    }

    @Bean
    AssetController assetController(Assets assets) {
        return new AssetController(assets);
    }

    @Bean
    SettingsController settingsController() {
        return new SettingsController();
    }

    @Bean
    HomeController homeController(UiMaker uis) {
        return new HomeController(uis);
    }

    @Bean
    DesignController designController(Assets assets) {
        return new DesignController(assets);
    }

    @Bean
    WebMvcConfigurer pages(UiMaker uis, Failures failures, PageCache kept) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(uis);
            }

            /** Public data may be read from any site; nothing of a reader's goes with such a request. */
            @Override
            public void addCorsMappings(CorsRegistry registry) {
                registry.addMapping("/api/**")
                        .allowedOrigins("*")
                        .allowedMethods("GET", "HEAD")
                        .exposedHeaders("ETag");
            }

            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(new ReplyWriter(kept));
            }

            @Override
            public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
                resolvers.addFirst(failures);
            }
        };
    }

    private static String unnamed(Locale locale) {
        return "en".equals(locale.getLanguage()) ? "Ratusha" : "Ратуша";
    }

    /** What the servlet container knows of the visitor. */
    private static final class ServletVisitor implements Visitor {
        @Override
        public Optional<String> findName(HttpServletRequest request) {
            return Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName);
        }

        @Override
        public boolean may(HttpServletRequest request, String permission) {
            return request.isUserInRole(permission);
        }
    }
}

package ua.ratusha.kernel.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import ua.ratusha.kernel.audit.Audit;
import ua.ratusha.kernel.audit.AuditActions;

/** Sign-in, sessions, headers, and the rule that what nobody opened stays shut. */
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {
    @Bean
    Access access(List<Rights> rights, ObjectProvider<UnitTree> units) {
        return new Access(rights, units.getIfAvailable(() -> (unit, ancestor) -> unit.equals(ancestor)));
    }

    @Bean
    OfficerVisitor officerVisitor(Access access) {
        return new OfficerVisitor(access);
    }

    @Bean
    Accounts accounts(JdbcClient jdbc, Clock clock) {
        return new Accounts(jdbc, clock);
    }

    @Bean
    SignInEvents signInEvents(Audit audit) {
        return new SignInEvents(audit);
    }

    @Bean
    AuditActions accessActions() {
        return AccessActions.declared();
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            Accounts accounts,
            SignInEvents events,
            ObjectProvider<AccessDeniedHandler> refused,
            Clock clock) {
        return http.authenticationProvider(new LocalSignIn(accounts))
                .authorizeHttpRequests(rules -> rules.requestMatchers("/metrics", "/metrics/**")
                        .access((authentication, request) -> new AuthorizationDecision(isLocal(request.getRequest())))
                        .anyRequest()
                        .permitAll())
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .successHandler(events)
                        .failureHandler(events))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessHandler(events))
                .exceptionHandling(errors -> {
                    errors.authenticationEntryPoint(events);
                    refused.ifAvailable(errors::accessDeniedHandler);
                })
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()))
                .httpBasic(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(events.saved()))
                .addFilterBefore(new SessionLimit(clock), SecurityContextHolderFilter.class)
                // The other headers are the web shell's, so that error pages and files carry them too.
                .headers(headers -> headers.defaultsDisabled().httpStrictTransportSecurity(Customizer.withDefaults()))
                .build();
    }

    @Bean
    ForwardedMark forwardedMark() {
        return new ForwardedMark();
    }

    /**
     * Remembers that a request says to come from elsewhere: the server believes {@code X-Forwarded-For: 127.0.0.1} from
     * any neighbour and takes the header away.
     */
    static final class ForwardedMark extends ValveBase
            implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {
        static final String FORWARDED = ForwardedMark.class.getName();
        private static final int BEFORE_THE_SERVERS_OWN = -1;

        ForwardedMark() {
            super(true);
        }

        @Override
        public int getOrder() {
            return BEFORE_THE_SERVERS_OWN;
        }

        @Override
        public void customize(ConfigurableTomcatWebServerFactory server) {
            server.addEngineValves(this);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null) {
                request.setAttribute(FORWARDED, true);
            }
            getNext().invoke(request, response);
        }
    }

    /** Two requests of one person may put the same thing into the session at once; the later wins, neither fails. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsMeet() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** No text has a NUL in it and PostgreSQL keeps none: such a request is refused before any page reads it. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    /** Metrics name no person but say how the house lives: they are for this machine, not for a proxied reader. */
    private static boolean isLocal(HttpServletRequest request) {
        return request.getAttribute(ForwardedMark.FORWARDED) == null
                && ("127.0.0.1".equals(request.getRemoteAddr()) || "0:0:0:0:0:0:0:1".equals(request.getRemoteAddr()));
    }

    @Bean
    WebMvcConfigurer denyByDefault(Access access) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new DenyByDefault(access));
            }
        };
    }
}

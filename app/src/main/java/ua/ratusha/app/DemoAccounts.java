package ua.ratusha.app;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ua.ratusha.kernel.access.Accounts;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.house.Secrets;

/** Officers of the demonstration, one a role, with passwords that nobody could guess; none in a real house. */
@Component
class DemoAccounts implements SmartInitializingSingleton {
    private static final Map<Role, String> OFFICERS = new TreeMap<>(Map.of(
            Role.ADMINISTRATOR, "Адміністратор (демонстрація)",
            Role.CDTO, "Керівник цифрової трансформації (демонстрація)",
            Role.HEAD, "Голова громади (демонстрація)",
            Role.EXECUTOR, "Виконавець (демонстрація)",
            Role.FINANCE, "Фінансист (демонстрація)",
            Role.AUDITOR, "Аудитор (демонстрація)"));
    private static final int PASSWORD_LENGTH = 16;

    private final boolean demo;
    private final Accounts accounts;
    private final Secrets secrets;
    private final TransactionTemplate transaction;

    DemoAccounts(
            @Value("${ratusha.demo:false}") boolean demo,
            Accounts accounts,
            Secrets secrets,
            TransactionTemplate transaction) {
        this.demo = demo;
        this.accounts = accounts;
        this.secrets = secrets;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!demo) {
            return;
        }
        List<String> there =
                accounts.listAll().stream().map(Accounts.Account::login).toList();
        OFFICERS.forEach((role, name) -> {
            if (!there.contains(login(role))) {
                transaction.executeWithoutResult(status ->
                        accounts.grant(accounts.create(login(role), name, password(role), false), role, null, null));
            }
        });
    }

    /** Lines for the console, empty in a real house. */
    List<String> list() {
        return demo
                ? OFFICERS.keySet().stream()
                        .map(role -> "  вхід %-14s пароль %s".formatted(login(role), password(role)))
                        .toList()
                : List.of();
    }

    private static String login(Role role) {
        return role.name().toLowerCase(java.util.Locale.ROOT);
    }

    private String password(Role role) {
        return secrets.get("demo-" + login(role)).substring(0, PASSWORD_LENGTH);
    }
}

package ua.ratusha.app;

import java.util.Locale;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;
import ua.ratusha.kernel.community.Community;
import ua.ratusha.kernel.web.House;

/** Says on the console that the house is open and at which address. */
@Component
class Doorplate implements ApplicationListener<WebServerInitializedEvent> {
    private final House house;
    private final Community community;
    private final DemoAccounts demo;

    Doorplate(House house, Community community, DemoAccounts demo) {
        this.house = house;
        this.community = community;
        this.demo = demo;
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        String address = "http://localhost:" + event.getWebServer().getPort();
        System.out.println();
        System.out.println(house.name(Locale.of("uk")));
        System.out.println("Ратуша відчинена: " + address);
        if (community.find().isEmpty()) {
            System.out.println("Громаду ще не названо: відкрийте адресу і заповніть першу сторінку.");
        }
        demo.list().forEach(System.out::println);
        System.out.println("Зупинити: Ctrl+C");
        System.out.println();
    }
}

package ua.ratusha.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Puts the house together: the kernel and the rooms are on the class path and configure themselves. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Ratusha {
    /** {@code verify} checks an existing house and ends; anything else starts one. */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("verify")) {
            System.exit(Verification.run());
        }
        SpringApplication.run(Ratusha.class, args);
    }
}

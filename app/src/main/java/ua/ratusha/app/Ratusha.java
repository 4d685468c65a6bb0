package ua.ratusha.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Puts the house together: the kernel and the rooms are on the class path and configure themselves. */
@SpringBootApplication
public class Ratusha {
    public static void main(String[] args) {
        SpringApplication.run(Ratusha.class, args);
    }
}

package ua.ratusha.app;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import ua.ratusha.kernel.house.DataFolder;
import ua.ratusha.kernel.house.HouseFailure;

/** Puts the house together: the kernel and the rooms are on the class path and configure themselves. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Ratusha {
    /** {@code verify} checks an existing house and ends; anything else starts one. */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("verify")) {
            System.exit(Verification.run());
        }
        if (!isFolderFit()) {
            System.exit(1);
        }
        SpringApplication.run(Ratusha.class, args);
    }

    /** Asked before Spring, whose log lives in the folder and would complain first and at length. */
    private static boolean isFolderFit() {
        try {
            DataFolder.check(
                    Path.of(Optional.ofNullable(System.getenv("RATUSHA_DATA")).orElse("data")));
            return true;
        } catch (HouseFailure failure) {
            System.err.println("Ратуша не запустилася. " + failure.getMessage());
            return false;
        }
    }
}

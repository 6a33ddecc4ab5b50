package eu.meshe;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts the exchange. */
@Modulithic(systemName = "MESHE")
@SpringBootApplication
public class MesheApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(MesheApplication.class, arguments);
    }
}

package eu.meshe;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts the exchange, or does one command for its operator. */
@Modulithic(systemName = "MESHE")
@SpringBootApplication
public class MesheApplication {

    public static void main(String[] arguments) {
        if (CommandLine.isAsked(arguments)) {
            System.exit(CommandLine.run(arguments, System.out));
        }
        SpringApplication.run(MesheApplication.class, arguments);
    }
}

package eu.meshe;

import eu.meshe.demonstration.DemonstrationStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** Starts the exchange, or does one command for its operator. Two modules may name a class alike: beans go by their full names. */
@Modulithic(systemName = "MESHE")
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class MesheApplication {

    public static void main(String[] arguments) {
        if (CommandLine.isAsked(arguments)) {
            System.exit(CommandLine.run(arguments, System.out));
        }
        var application = new SpringApplication(MesheApplication.class);
        application.addInitializers(new DemonstrationStart());
        application.run(arguments);
    }
}

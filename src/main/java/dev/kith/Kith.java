package dev.kith;

import dev.kith.platform.CommandLine;
import dev.kith.storage.StartRefused;
import dev.kith.storage.StartReport;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.aot.AbstractAotProcessor;

/** The program: {@code run}, or what else its command line names. */
@SpringBootApplication(proxyBeanMethods = false, nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Kith {
    public static void main(String[] arguments) {
        try {
            if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
                SpringApplication.run(Kith.class);
                return;
            }
            if (arguments.length == 2 && arguments[0].equals(Rehearsal.NAME)) {
                Rehearsal.by(Start::up, arguments[1]);
                return;
            }
            var line = CommandLine.of(List.of(arguments), System.getenv(), Path.of(System.getProperty("user.home")));
            new Start(line).go();
        } catch (RuntimeException e) {
            StartRefused refused = StartReport.refusal(e);
            if (refused == null) {
                throw e;
            }
            System.err.println("kith: " + refused.getMessage());
            System.exit(refused.exitCode());
        }
    }
}

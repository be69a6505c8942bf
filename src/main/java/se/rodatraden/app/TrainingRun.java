package se.rodatraden.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * A start that requests a few of its own pages and exits, with {@code rodatraden.training-run=true}. The build creates the AOT cache
 * from it ({@code -Pquick}). Spring's own {@code spring.context.exit=onRefresh} halts the process and leaves PostgreSQL running.
 */
@Component
class TrainingRun implements ApplicationListener<ApplicationReadyEvent> {
    private static final Logger log = LoggerFactory.getLogger(TrainingRun.class);
    private static final List<String> READS = List.of("/", "/register", "/api/municipalities");

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        ConfigurableApplicationContext context = ready.getApplicationContext();
        if (!context.getEnvironment().getProperty("rodatraden.training-run", Boolean.class, false)) {
            return;
        }
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        for (String path : READS) {
            read(URI.create("http://127.0.0.1:" + port + path));
        }
        log.info("the training run is complete");
        System.exit(SpringApplication.exit(context));
    }

    private static void read(URI address) {
        try (InputStream answer = address.toURL().openStream()) {
            answer.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("training run: " + address, e);
        }
    }
}

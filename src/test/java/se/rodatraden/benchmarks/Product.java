package se.rodatraden.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.env.MapPropertySource;
import se.rodatraden.Application;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.commands.Commands;
import se.rodatraden.store.EventLog;
import se.rodatraden.views.NthEntry;
import se.rodatraden.views.Writers;
import se.rodatraden.views.rows.Progress;

/** The product in this process on a database, with as many connections as it has by itself and no histories of its own. */
public final class Product implements AutoCloseable {
    private final ServletWebServerApplicationContext context;

    private Product(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /** Started with these settings too. */
    public static Product on(TestDatabase database, Map<String, String> more) {
        Map<String, Object> settings = new HashMap<>(database.properties());
        settings.put("server.port", "0");
        settings.put("management.server.port", "0");
        settings.put("rodatraden.seeds", "false");
        settings.put("spring.datasource.hikari.maximum-pool-size", "16");
        settings.putAll(more);
        return new Product((ServletWebServerApplicationContext) new SpringApplicationBuilder(Application.class)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("benchmark", settings)))
                .run("--logging.level.root=warn"));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Writers of commands. */
    public Writers writers() {
        return new Writers(bean(Commands.class), bean(Progress.class), bean(EventLog.class));
    }

    NthEntry nthEntry(int live) {
        return new NthEntry(bean(Commands.class), bean(Progress.class), bean(EventLog.class), live);
    }

    int port() {
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }

    @Override
    public void close() {
        context.close();
    }
}

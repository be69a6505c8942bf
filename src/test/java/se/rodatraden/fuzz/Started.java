package se.rodatraden.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import se.rodatraden.Application;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.store.EventLog;
import se.rodatraden.views.register.Register;

/** The whole product with the seed histories, on a database of its own, in this process and until its end. */
public final class Started {
    private static final long MILLISECOND = 1_000_000;

    private final ConfigurableApplicationContext context;

    public Started() {
        List<String> settings =
                new ArrayList<>(List.of("--server.port=0", "--rodatraden.seeds=true", "--logging.level.root=error"));
        TestDatabase.fresh().properties().forEach((name, value) -> settings.add("--" + name + "=" + value));
        context = SpringApplication.run(Application.class, settings.toArray(String[]::new));
        while (bean(Register.class).position() < bean(EventLog.class).head()) {
            LockSupport.parkNanos(MILLISECOND);
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }
}

package se.rodatraden.app;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The database: at {@code spring.datasource.url} if set, otherwise embedded. The application and the owner of the
 * tables have separate logins; if only one is configured it is used for both. Which database it is, is found out at each start and by no
 * condition, since conditions are decided by the build (ADR 0061).
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Settings.class, DataSourceProperties.class, FlywayProperties.class})
class DatabaseWiring {

    /** Grants the application's login its rights after each migration. */
    @Bean
    FlywayConfigurationCustomizer grants(JdbcConnectionDetails application) {
        String login = application.getUsername();
        return flyway -> flyway.placeholders(Map.of("application", login == null ? "" : login));
    }

    @Bean
    DatabaseInUse databaseInUse(ObjectProvider<EmbeddedStart> embedded) {
        EmbeddedStart start = embedded.getIfAvailable();
        return new DatabaseInUse(start == null ? null : start.database());
    }

    @Bean
    JdbcConnectionDetails applicationLogin(DatabaseInUse database, DataSourceProperties settings) {
        EmbeddedDatabase embedded = database.embedded();
        return embedded == null
                ? new ApplicationLogin(
                        settings.determineUrl(),
                        settings.determineUsername(),
                        settings.determinePassword(),
                        settings.determineDriverClassName())
                : new ApplicationLogin(
                        embedded.url(),
                        Logins.APPLICATION,
                        embedded.logins().applicationPassword(),
                        "org.postgresql.Driver");
    }

    @Bean
    FlywayConnectionDetails ownerLogin(DatabaseInUse database, FlywayProperties settings) {
        EmbeddedDatabase embedded = database.embedded();
        return embedded == null
                ? new OwnerLogin(settings.getUrl(), settings.getUser(), settings.getPassword())
                : new OwnerLogin(embedded.url(), Logins.OWNER, embedded.logins().ownerPassword());
    }

    private record ApplicationLogin(
            String getJdbcUrl,
            @Nullable String getUsername,
            @Nullable String getPassword,
            String getDriverClassName) implements JdbcConnectionDetails {}

    private record OwnerLogin(
            @Nullable String getJdbcUrl,
            @Nullable String getUsername,
            @Nullable String getPassword) implements FlywayConnectionDetails {}
}

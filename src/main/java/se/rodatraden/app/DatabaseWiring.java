package se.rodatraden.app;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The database: at {@code spring.datasource.url} if set, otherwise embedded. The application and the owner of the
 * tables have separate logins; if only one is configured it is used for both.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class DatabaseWiring {

    /** Grants the application's login its rights after each migration. */
    @Bean
    FlywayConfigurationCustomizer grants(JdbcConnectionDetails application) {
        String login = application.getUsername();
        return flyway -> flyway.placeholders(Map.of("application", login == null ? "" : login));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
    static class Embedded {

        @Bean(destroyMethod = "close")
        EmbeddedDatabase embeddedDatabase(Settings settings) {
            return EmbeddedDatabase.start(settings.dataDir(), settings.databasePort());
        }

        @Bean
        JdbcConnectionDetails applicationLogin(EmbeddedDatabase database) {
            return new ApplicationLogin(
                    database.url(), Logins.APPLICATION, database.logins().applicationPassword());
        }

        @Bean
        FlywayConnectionDetails ownerLogin(EmbeddedDatabase database) {
            return new OwnerLogin(
                    database.url(), Logins.OWNER, database.logins().ownerPassword());
        }
    }

    private record ApplicationLogin(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {}

    private record OwnerLogin(String getJdbcUrl, String getUsername, String getPassword)
            implements FlywayConnectionDetails {}
}

package se.rodatraden.identity;

import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.rodatraden.identity.reports.FaultReports;
import se.rodatraden.identity.saved.SavedViews;
import tools.jackson.databind.json.JsonMapper;

/** The beans for actors and rights. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OidcSettings.class)
class IdentitySetup {

    /** Wraps the data source, so that it applies to all of the application's connections. */
    @Bean
    static BeanPostProcessor scopedConnections() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource connections && name.equals("dataSource")
                        ? new ScopedConnections(connections)
                        : bean;
            }
        };
    }

    @Bean
    SecurityLog securityLog(
            JdbcTemplate jdbc,
            JsonMapper json,
            InstantSource clock,
            @Value("${rodatraden.security-log.keep:400d}") Duration keep) {
        return new SecurityLog(jdbc, json, clock, keep);
    }

    @Bean
    Actors actors(JdbcTemplate jdbc, InstantSource clock, SecurityLog log) {
        return new Actors(jdbc, clock, log);
    }

    @Bean
    SavedViews savedViews(JdbcTemplate jdbc, TransactionTemplate transactions, InstantSource clock) {
        return new SavedViews(jdbc, transactions, clock);
    }

    @Bean
    FaultReports faultReports(JdbcTemplate jdbc, InstantSource clock) {
        return new FaultReports(jdbc, clock);
    }

    @Bean
    ApiKeys apiKeys(
            JdbcTemplate jdbc, TransactionTemplate transactions, Actors actors, InstantSource clock, SecurityLog log) {
        return new ApiKeys(jdbc, transactions, actors, clock, log);
    }

    @Bean
    Tokens tokens(ApiKeys keys, Actors actors, OidcSettings oidc, InstantSource clock, SecurityLog log) {
        return new Tokens(keys, actors, oidc, clock, log);
    }

    @Bean
    CurrentActorFilter actingFilter(Actors actors) {
        return new CurrentActorFilter(actors);
    }

    @Bean
    WebMvcConfigurer gate(SecurityLog log) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Gate(log)).order(Integer.MIN_VALUE);
            }
        };
    }
}

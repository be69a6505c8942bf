package se.rodatraden.commands.erasure;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.commands.Commands;
import se.rodatraden.identity.ApiKeys;
import se.rodatraden.identity.SecurityLog;

/** The bean of erasures. */
@Configuration(proxyBeanMethods = false)
class ErasureSetup {
    @Bean
    Erasures erasures(JdbcTemplate jdbc, Commands commands, ApiKeys keys, SecurityLog log, InstantSource clock) {
        return new Erasures(jdbc, commands, keys, log, clock);
    }
}

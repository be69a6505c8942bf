package se.rodatraden.identity.signin.local;

import java.time.InstantSource;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.SecurityLog;
import se.rodatraden.identity.signin.Sessions;
import se.rodatraden.identity.signin.SignInWay;

/** The account of this machine, where people sign in so. */
@Configuration(proxyBeanMethods = false)
class LocalSetup {

    @Bean
    LocalAccounts localAccounts(JdbcTemplate jdbc, Actors actors, InstantSource clock) {
        return new LocalAccounts(jdbc, actors, Passwords.encoder(), clock);
    }

    @Bean
    LocalSignIn localSignIn(SignInWay way, LocalAccounts accounts, Sessions sessions, SecurityLog log) {
        return new LocalSignIn(way, accounts, sessions, log);
    }

    /** On the console and not in the log, which may be kept and sent elsewhere. */
    @Bean
    ApplicationRunner firstAccount(SignInWay way, LocalAccounts accounts) {
        return _ -> {
            if (way == SignInWay.LOCAL) {
                accounts.atStart(IO::println);
            }
        };
    }
}

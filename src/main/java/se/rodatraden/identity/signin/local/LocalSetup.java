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

/** The beans of the local account, if people sign in with it. */
@Configuration(proxyBeanMethods = false)
class LocalSetup {

    @Bean
    LocalAccounts localAccounts(JdbcTemplate jdbc, Actors actors, InstantSource clock) {
        return new LocalAccounts(jdbc, actors, Passwords.encoder(), clock);
    }

    @Bean
    LocalSignIn localSignIn(
            SignInWay way, LocalAccounts accounts, Sessions sessions, SecurityLog log, InstantSource clock) {
        return new LocalSignIn(way, accounts, sessions, log, clock);
    }

    /** Printed on the console and not logged, since logs may be stored and sent elsewhere. */
    @Bean
    ApplicationRunner firstAccount(SignInWay way, LocalAccounts accounts) {
        return _ -> {
            if (way == SignInWay.LOCAL) {
                accounts.atStart(IO::println);
            }
        };
    }
}

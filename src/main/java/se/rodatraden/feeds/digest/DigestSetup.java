package se.rodatraden.feeds.digest;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.feeds.FollowedSearches;
import se.rodatraden.feeds.PublicAddress;
import se.rodatraden.feeds.atom.AtomFeeds;
import se.rodatraden.feeds.atom.Catalogue;
import se.rodatraden.feeds.atom.EventsAt;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.MunicipalRegister;
import se.rodatraden.views.reading.Visions;

/** The beans of the e-mail digests. They are sent only if both a mail server and a sender address are configured. */
@Configuration(proxyBeanMethods = false)
class DigestSetup {
    private static final Logger log = LoggerFactory.getLogger(DigestSetup.class);

    @Bean
    FollowingRows followingRows(JdbcTemplate jdbc) {
        return new FollowingRows(jdbc);
    }

    @Bean
    Digests digests(
            FollowingRows rows,
            TransactionTemplate transactions,
            EventLog events,
            InstantSource clock,
            ObjectProvider<Posting> posting) {
        Posting post = posting.getIfAvailable();
        if (post == null) {
            log.info("e-mail digests are off: spring.mail.host and rodatraden.digest.from are not both set");
        }
        return new Digests(
                rows, transactions, events, clock, Optional.ofNullable(post).map(p -> p::wake));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty({"spring.mail.host", "rodatraden.digest.from"})
    static class Sending {
        @Bean
        DigestPost digestPost(
                FollowingRows rows,
                Catalogue catalogue,
                EventsAt events,
                AtomFeeds names,
                MunicipalRegister municipalities,
                Visions visions,
                PublicAddress address,
                FollowedSearches searches,
                InstantSource clock,
                JavaMailSender server,
                @Value("${rodatraden.digest.from}") String from) {
            return new DigestPost(
                    rows,
                    new Letters(catalogue, events, names, municipalities, visions, address, searches),
                    new Mailer(server, sender(from), address),
                    catalogue,
                    clock);
        }

        @Bean(initMethod = "start", destroyMethod = "close")
        @DependsOnDatabaseInitialization
        Posting posting(DigestPost post) {
            return new Posting(post);
        }

        private static InternetAddress sender(String from) {
            try {
                return new InternetAddress(from, true);
            } catch (AddressException e) {
                throw new IllegalStateException(
                        "rodatraden.digest.from is one e-mail address, such as Röda tråden <post@exempel.se>, and not "
                                + from,
                        e);
            }
        }
    }
}

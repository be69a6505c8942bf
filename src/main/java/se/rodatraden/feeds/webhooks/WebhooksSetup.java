package se.rodatraden.feeds.webhooks;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.feeds.Feed;
import se.rodatraden.feeds.PublicAddress;
import se.rodatraden.feeds.Tail;
import se.rodatraden.feeds.webhooks.calls.EgressPolicy;
import se.rodatraden.feeds.webhooks.calls.Network;
import se.rodatraden.feeds.webhooks.calls.Sender;
import se.rodatraden.feeds.webhooks.calls.SystemLookup;
import se.rodatraden.feeds.webhooks.delivery.Deliveries;
import se.rodatraden.feeds.webhooks.delivery.Dispatch;
import se.rodatraden.feeds.webhooks.delivery.Owners;
import se.rodatraden.feeds.webhooks.delivery.WebhookDependencies;

/** The beans of the webhooks. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhooksSetup {
    /** At least twice the longest call, so that a call ends before another node can take over. */
    private static final Duration LEASE = Duration.ofSeconds(40);

    private static final Duration RENEWED_EVERY = Duration.ofSeconds(3);
    private static final Duration MARGIN = Duration.ofSeconds(3);

    @Bean
    SystemLookup webhookLookup() {
        return new SystemLookup();
    }

    @Bean
    Sender webhookSender(WebhookSettings settings, SystemLookup lookup) throws NoSuchAlgorithmException {
        EgressPolicy border = new EgressPolicy(
                settings.trustedNetworks().stream().map(Network::of).toList(), lookup);
        return new Sender(border, Sender.Limits.USUAL, SSLContext.getDefault());
    }

    @Bean
    WebhookDependencies webhookTools(
            Feed feed,
            Tail tail,
            Sender sender,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            InstantSource clock,
            ObjectProvider<JavaMailSender> mail,
            @Value("${rodatraden.digest.from:}") String from,
            PublicAddress address) {
        return new WebhookDependencies(
                UUID.randomUUID(),
                feed,
                tail,
                sender,
                new Deliveries(jdbc, new TransactionTemplate(transactions)),
                new Owners(mail, from, address),
                clock,
                new SecureRandom(),
                Sender.Limits.USUAL.whole().plus(MARGIN));
    }

    @Bean
    @DependsOnDatabaseInitialization
    Dispatch webhookDispatch(WebhookDependencies tools) {
        return new Dispatch(tools, LEASE, RENEWED_EVERY);
    }

    @Bean
    Subscriptions subscriptions(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            WebhookDependencies tools,
            Dispatch dispatch,
            PublicAddress address) {
        return new Subscriptions(
                new Register(jdbc, new TransactionTemplate(transactions)),
                tools,
                new Handshake(tools.sender(), address),
                dispatch);
    }
}

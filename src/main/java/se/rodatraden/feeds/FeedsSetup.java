package se.rodatraden.feeds;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.EventNames;
import se.rodatraden.store.Listener;

/** The beans of the feeds. */
@Configuration(proxyBeanMethods = false)
class FeedsSetup {
    @Bean
    PublicAddress publicAddress(
            @Value("${rodatraden.address:http://localhost:8080}") String base,
            @Value("${server.servlet.context-path:}") String context) {
        return PublicAddress.of(base, context);
    }

    @Bean
    Feed feed(EventLog log, EventNames names, PublicAddress address) {
        return new Feed(log, names, address);
    }

    /** Runs before the first request is served. */
    @Bean(initMethod = "start")
    @DependsOnDatabaseInitialization
    Tail tail(Feed feed, Listener listener) {
        Tail tail = new Tail(feed);
        listener.on(Listener.EVENTS, _ -> tail.wake());
        return tail;
    }
}

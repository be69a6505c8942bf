package se.rodatraden.feeds;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.EventNames;

/** The beans of the feeds. */
@Configuration(proxyBeanMethods = false)
class FeedsSetup {
    @Bean
    Feed feed(EventLog log, EventNames names) {
        return new Feed(log, names);
    }
}

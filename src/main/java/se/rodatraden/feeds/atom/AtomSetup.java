package se.rodatraden.feeds.atom;

import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.feeds.PublicAddress;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.Listener;
import se.rodatraden.store.MunicipalRegister;
import se.rodatraden.views.reading.Visions;

/** The beans of the Atom feeds. */
@Configuration(proxyBeanMethods = false)
class AtomSetup {
    @Bean
    Catalogue catalogue(
            EventLog log, MunicipalRegister municipalities, JdbcTemplate jdbc, TransactionTemplate transactions) {
        return new Catalogue(log, municipalities, jdbc, transactions);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    @DependsOnDatabaseInitialization
    Cataloguing cataloguing(Catalogue catalogue, Listener listener) {
        return new Cataloguing(catalogue, listener);
    }

    @Bean
    EventsAt eventsAt(EventLog log, JdbcTemplate jdbc) {
        return new EventsAt(log, jdbc);
    }

    @Bean
    AtomFeeds atomFeeds(
            Catalogue catalogue,
            EventLog log,
            EventsAt events,
            MunicipalRegister municipalities,
            Visions visions,
            PublicAddress address) {
        return new AtomFeeds(catalogue, new StandingHistories(log, visions), events, municipalities, address);
    }

    @Bean
    SelectionFeed selectionFeed(
            Catalogue catalogue,
            EventLog log,
            EventsAt events,
            MunicipalRegister municipalities,
            Visions visions,
            PublicAddress address) {
        return new SelectionFeed(catalogue, new StandingHistories(log, visions), events, log, municipalities, address);
    }
}

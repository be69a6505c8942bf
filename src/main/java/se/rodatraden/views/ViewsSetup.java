package se.rodatraden.views;

import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.async.SequencingPolicy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.identity.SecurityLog;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.Listener;
import se.rodatraden.store.MunicipalRegister;
import se.rodatraden.views.deadlines.DeadlineRegister;
import se.rodatraden.views.deadlines.DeadlineScope;
import se.rodatraden.views.listing.PublicListing;
import se.rodatraden.views.overview.Overviews;
import se.rodatraden.views.quality.QualityReports;
import se.rodatraden.views.reading.Confidential;
import se.rodatraden.views.reading.Decided;
import se.rodatraden.views.reading.Decisions;
import se.rodatraden.views.reading.Handovers;
import se.rodatraden.views.reading.LinkTable;
import se.rodatraden.views.reading.MunicipalVisions;
import se.rodatraden.views.reading.Neighbours;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.views.rebuild.Rebuild;
import se.rodatraden.views.register.Lines;
import se.rodatraden.views.register.MunicipalDocuments;
import se.rodatraden.views.register.Municipals;
import se.rodatraden.views.register.Register;
import se.rodatraden.views.rows.ParkedVisions;
import se.rodatraden.views.rows.Progress;
import se.rodatraden.views.rows.ViewWriter;
import se.rodatraden.views.rows.ViewsProjection;
import se.rodatraden.views.statistics.Statistics;

/** The beans of the read models. */
@Configuration(proxyBeanMethods = false)
class ViewsSetup {
    @Bean
    ViewWriter viewWriter(EventLog events, JdbcTemplate jdbc, TransactionTemplate transactions) {
        return new ViewWriter(events, jdbc, transactions);
    }

    @Bean
    Rebuild rebuild(
            EventLog events,
            DataSource database,
            TransactionTemplate transactions,
            @Value("${rodatraden.rebuild-views:false}") boolean asked) {
        Rebuild rebuild = new Rebuild(events, database, transactions);
        rebuild.atStart(asked);
        return rebuild;
    }

    @Bean
    ParkedVisions parkedVisions(
            JdbcTemplate jdbc, ViewWriter writer, TransactionTemplate transactions, Rebuild tablesFirst) {
        ParkedVisions parked = new ParkedVisions(jdbc, writer, transactions);
        parked.retryAll();
        return parked;
    }

    @Bean
    ViewsProjection viewsProjection(ViewWriter writer, Rebuild tablesFirst) {
        return new ViewsProjection(writer);
    }

    /** The processing group's name, as in application.yaml. */
    @Bean
    SequencingPolicy<EventMessage<?>> inOrderOfMunicipality() {
        return ViewsProjection::municipality;
    }

    @Bean
    Progress progress(JdbcTemplate jdbc, Listener listener) {
        Progress progress = new Progress(jdbc);
        listener.on(Progress.CHANNEL, _ -> progress.moved());
        return progress;
    }

    @Bean
    Neighbours neighbours(EventLog log, MunicipalRegister municipalities, JdbcTemplate jdbc, Rebuild tablesFirst) {
        return new Neighbours(log, municipalities, new LinkTable(jdbc));
    }

    @Bean
    MunicipalDocuments municipalDocuments(JdbcTemplate jdbc, Rebuild tablesFirst) {
        return new MunicipalDocuments(jdbc);
    }

    @Bean
    Visions visions(EventLog log, InstantSource clock, Neighbours neighbours) {
        return new Visions(log, clock, neighbours);
    }

    @Bean
    Confidential confidential(EventLog log, MunicipalRegister municipalities, SecurityLog security) {
        return new Confidential(log, municipalities, security);
    }

    @Bean
    Decisions decisions(EventLog log, Visions visions) {
        return new Decisions(log, visions);
    }

    @Bean
    Municipals municipals(MunicipalRegister municipalities, Register register, EventLog log) {
        return new Municipals(municipalities, register, new Decided(log));
    }

    @Bean
    Register register(JdbcTemplate jdbc, InstantSource clock, Rebuild tablesFirst) {
        return new Register(jdbc, clock);
    }

    @Bean
    PublicListing publicListing(JdbcTemplate jdbc, Rebuild tablesFirst) {
        return new PublicListing(jdbc);
    }

    @Bean
    Lines lines(JdbcTemplate jdbc, InstantSource clock, Rebuild tablesFirst) {
        return new Lines(jdbc, clock);
    }

    @Bean
    Overviews overviews(JdbcTemplate jdbc, EventLog log, Register register) {
        return new Overviews(jdbc, log, register);
    }

    @Bean(initMethod = "start")
    CountedBeforehand countedBeforehand(
            InstantSource clock, Overviews overviews, Lines lines, DeadlineRegister deadlines, Statistics statistics) {
        return new CountedBeforehand(
                clock,
                List.of(
                        overviews::on,
                        lines::count,
                        day -> deadlines.of(DeadlineScope.ALL, day, null),
                        day -> statistics.of(null, day)));
    }

    @Bean
    Statistics statistics(JdbcTemplate jdbc, Rebuild tablesFirst) {
        return new Statistics(jdbc);
    }

    @Bean
    Handovers handovers(Neighbours neighbours, MunicipalRegister municipalities, InstantSource clock) {
        return new Handovers(neighbours, municipalities, clock);
    }

    @Bean
    MunicipalVisions municipalVisions(Neighbours neighbours, InstantSource clock) {
        return new MunicipalVisions(neighbours, clock);
    }

    @Bean
    DeadlineRegister deadlineRegister(JdbcTemplate jdbc, MunicipalRegister municipalities, Rebuild tablesFirst) {
        return new DeadlineRegister(jdbc, municipalities);
    }

    @Bean
    QualityReports qualityReports(MunicipalRegister municipalities, MunicipalVisions visions, Register register) {
        return new QualityReports(municipalities, visions, register);
    }
}

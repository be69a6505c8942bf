package se.rodatraden.app;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import se.rodatraden.archive.HistoryDocument;
import se.rodatraden.archive.MunicipalDocument;
import se.rodatraden.archive.Seeds;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.Request;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.MunicipalRegister;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.views.rows.Progress;
import se.rodatraden.vision.value.VisionId;

/**
 * Records the seed municipalities and histories that are not in the register yet. By default they are recorded in the embedded
 * database, but not in an external one.
 */
@Component
class FirstStart implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    private final boolean wanted;
    private final Commands commands;
    private final Visions visions;
    private final MunicipalRegister municipalities;
    private final EventLog events;
    private final Progress progress;

    FirstStart(
            Settings settings,
            DatabaseInUse database,
            Commands commands,
            Visions visions,
            MunicipalRegister municipalities,
            EventLog events,
            Progress progress) {
        Boolean told = settings.seeds();
        this.wanted = told == null ? database.isEmbedded() : told;
        this.commands = commands;
        this.visions = visions;
        this.municipalities = municipalities;
        this.events = events;
        this.progress = progress;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!wanted) {
            return;
        }
        for (MunicipalDocument seed : Seeds.municipalities()) {
            String code = seed.command().municipality();
            if (municipalities.version(code) < 0) {
                commands.send(seed.command(), Request.by("seed"));
                log.info("recorded the bodies and terms of {}", code);
            }
        }
        for (HistoryDocument seed : Seeds.documents()) {
            VisionId vision = seed.history().vision();
            if (visions.history(vision).isEmpty()) {
                commands.send(seed.history(), Request.by("seed"));
                progress.await(vision, events.head(), Duration.ofSeconds(30));
                log.info("recorded the history of {}", vision);
            }
        }
    }
}

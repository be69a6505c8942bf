package se.rodatraden.http.administration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;
import se.rodatraden.views.rebuild.Rebuild;
import se.rodatraden.views.rebuild.RebuildState;

/** The rebuild of the read models, for operators. */
@RestController
@RequestMapping(path = "/api/rebuild", produces = "application/json")
class RebuildOrders {
    private final Rebuild rebuild;

    RebuildOrders(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    /**
     * How far the rebuild of the read models has come.
     *
     * @param phase READING while new tables are filled and the old ones serve, SEARCH while the new ones serve and what search needs
     *     is filled in, DONE when none is under way
     * @param events number of events to read
     * @param read number of events read so far
     * @param visions number of visions to make searchable
     * @param searchable number of visions that are searchable so far
     * @param paused whether it waits to be resumed
     * @param cancelled whether it stops at its next step
     * @param running whether a node works at it; false while it is under way means that its node has stopped
     */
    record RebuildView(
            RebuildState.Phase phase,
            long events,
            long read,
            long visions,
            long searchable,
            boolean paused,
            boolean cancelled,
            boolean running,
            @Nullable Instant started,
            @Nullable Instant finished) {
        static RebuildView of(RebuildState s) {
            return new RebuildView(
                    s.phase(),
                    s.events(),
                    s.read(),
                    s.visions(),
                    s.searchable(),
                    s.paused(),
                    s.cancelled(),
                    s.running(),
                    s.started(),
                    s.finished());
        }
    }

    /** Get the progress of the rebuild of the read models. */
    @Needs(value = Right.ADMINISTER, everywhere = true)
    @GetMapping
    RebuildView rebuild() {
        return RebuildView.of(rebuild.state());
    }

    /** Start a rebuild of the read models, unless one is under way. The register can be read meanwhile. */
    @Needs(value = Right.ADMINISTER, everywhere = true)
    @PostMapping("/start")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RebuildView startRebuild() {
        rebuild.start();
        return rebuild();
    }

    /** Pause the rebuild. */
    @Needs(value = Right.ADMINISTER, everywhere = true)
    @PostMapping("/pause")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RebuildView pauseRebuild() {
        rebuild.pause();
        return rebuild();
    }

    /** Resume a paused rebuild. */
    @Needs(value = Right.ADMINISTER, everywhere = true)
    @PostMapping("/resume")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RebuildView resumeRebuild() {
        rebuild.resume();
        return rebuild();
    }

    /** Cancel the rebuild. Has no effect once the new read models serve. */
    @Needs(value = Right.ADMINISTER, everywhere = true)
    @PostMapping("/cancel")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RebuildView cancelRebuild() {
        rebuild.cancel();
        return rebuild();
    }
}

package se.rodatraden.http.recording;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.LostRaceException;
import se.rodatraden.commands.Receipt;
import se.rodatraden.commands.RefusedException;
import se.rodatraden.commands.Request;
import se.rodatraden.feeds.Feed;
import se.rodatraden.http.problem.Translation;
import se.rodatraden.http.request.Version;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.views.rows.Progress;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.command.VisionCommand;

/** Sends commands and returns their results, once the read models include them. */
public final class Recorder {
    private static final Duration UNTIL_SHOWN = Duration.ofSeconds(5);
    private static final int ATTEMPTS = 5;

    private final Commands commands;
    private final Visions visions;
    private final Progress progress;
    private final Feed feed;

    public Recorder(Commands commands, Visions visions, Progress progress, Feed feed) {
        this.commands = commands;
        this.visions = visions;
        this.progress = progress;
        this.feed = feed;
    }

    /** Records the command, or previews it in a dry run; 201 if anything was recorded. */
    ResponseEntity<Recorded> record(VisionCommand command, CommandRequest order) {
        Recorded recorded = order.dryRun() ? tryOut(command, order) : send(command, order);
        HttpStatus status = recorded.dryRun() || recorded.events().isEmpty() ? HttpStatus.OK : HttpStatus.CREATED;
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
                .header("Location", "/api/" + recorded.municipality() + "/visions/" + recorded.vision());
        if (!recorded.dryRun()) {
            answer.eTag(Version.tag(Objects.requireNonNull(recorded.version())));
        }
        return answer.body(recorded);
    }

    /** Records the command, and returns once the read models include it. */
    Recorded send(VisionCommand command, CommandRequest order) {
        Receipt receipt = dispatch(command, order);
        boolean carried = receipt.events() == receipt.recorded().size();
        Recorded recorded = carried
                ? Recorded.of(receipt, feed.address(), order.language())
                : Recorded.repeated(receipt, feed.of(receipt.vision()), order.language());
        Long position = recorded.position();
        if (position != null) {
            progress.await(receipt.vision(), position, UNTIL_SHOWN);
        }
        return recorded;
    }

    /** Without If-Match, retries on a version conflict: the command is judged again on the new version. */
    private Receipt dispatch(VisionCommand command, CommandRequest order) {
        Long expected = expected(command, order.version());
        Request request = order.request(command.vision().municipality(), expected);
        for (int attempt = 1; ; attempt++) {
            try {
                return commands.send(command, request);
            } catch (LostRaceException lost) {
                if (expected != null || attempt == ATTEMPTS) {
                    throw lost;
                }
            }
        }
    }

    private @Nullable Long expected(VisionCommand command, @Nullable Version version) {
        if (version == null || version.any()) {
            return null;
        }
        return version.seen().size() == 1 ? version.seen().getFirst() : version.expected(current(command));
    }

    private long current(VisionCommand command) {
        return visions.find(command.vision(), null, null).map(VisionOn::version).orElse(-1L);
    }

    /** Previews the command without recording it. */
    Recorded tryOut(VisionCommand command, CommandRequest order) {
        Optional<VisionOn> on = visions.find(command.vision(), null, null);
        long version = on.map(VisionOn::version).orElse(-1L);
        Version seen = order.version();
        if (on.isPresent()
                && seen != null
                && !seen.any()
                && !List.copyOf(seen.seen()).contains(version)) {
            throw Translation.changedSinceRead();
        }
        return switch (commands.tryOut(command)) {
            case Verdict.Refused refused -> throw new RefusedException(refused.violations());
            case Verdict.Accepted accepted -> Recorded.tried(command.vision(), version, accepted, order.language());
        };
    }
}

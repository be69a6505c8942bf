package se.rodatraden.views;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import se.rodatraden.archive.HistoryDocument;
import se.rodatraden.archive.Seeds;
import se.rodatraden.store.AppendCall;
import se.rodatraden.vision.Decide;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.value.VisionId;

/** Fills a store with copies of the seed histories, each under an id of its own, by the same function that all appends use. */
public final class Copies {

    private final DataSource database;
    private final List<List<VisionEvent>> histories;

    public Copies(DataSource database) {
        this.database = database;
        this.histories = histories();
    }

    /** The events of each of the first histories. */
    public static List<List<VisionEvent>> histories() {
        List<List<VisionEvent>> histories = new ArrayList<>();
        for (HistoryDocument seed : Seeds.documents()) {
            Verdict verdict = Decide.on(null, seed.history(), java.time.Instant.now());
            histories.add(((Verdict.Accepted) verdict).events());
        }
        return histories;
    }

    /** Appends whole histories until there are at least so many events; gives how many there are. */
    public long fill(long events) throws Exception {
        long written = 0;
        byte[] metadata = "{\"recordedBy\":\"benchmark\"}".getBytes(StandardCharsets.UTF_8);
        try (Connection connection = database.getConnection();
                AppendCall call = new AppendCall(connection, metadata)) {
            for (int copy = 0; written < events; copy++) {
                VisionId id = new VisionId("%04d".formatted(100 + copy % 290), "kopia-" + copy);
                List<VisionEvent> history = histories.get(copy % histories.size()).stream()
                        .map(event -> renamed(event, id))
                        .toList();
                call.append(id.toString(), 0, history);
                written += history.size();
            }
        }
        return written;
    }

    private static VisionEvent renamed(VisionEvent event, VisionId id) {
        return event instanceof VisionEvent.VisionRegistered r
                ? new VisionEvent.VisionRegistered(id, r.title(), r.kind(), r.horizonYear())
                : event;
    }

    static VisionCommand register(String name) {
        return new VisionCommand.RegisterVision(
                new VisionId("0114", name), "Prov", se.rodatraden.kernel.DocumentKind.VISION, null);
    }
}

package se.rodatraden.views;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import se.rodatraden.archive.HistoryDocument;
import se.rodatraden.archive.Seeds;
import se.rodatraden.store.EventNames;
import se.rodatraden.store.Json;
import se.rodatraden.vision.Decide;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.value.VisionId;

/** Fills a store with copies of the seed histories, each under an id of its own, by the same function that all appends use. */
public final class Copies {
    private static final EventNames NAMES = EventNames.all();

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
        try (Connection connection = database.getConnection();
                var call = connection.prepareStatement("select append_events(?, ?, ?, ?, ?, ?, ?)")) {
            for (int copy = 0; written < events; copy++) {
                List<VisionEvent> history = histories.get(copy % histories.size());
                VisionId id = new VisionId("%04d".formatted(100 + copy % 290), "kopia-" + copy);
                int n = history.size();
                String[] streams = new String[n];
                Long[] sequences = new Long[n];
                UUID[] ids = new UUID[n];
                String[] types = new String[n];
                Integer[] revisions = new Integer[n];
                byte[][] payloads = new byte[n][];
                byte[][] metadata = new byte[n][];
                for (int i = 0; i < n; i++) {
                    VisionEvent event = renamed(history.get(i), id);
                    streams[i] = id.toString();
                    sequences[i] = (long) i;
                    ids[i] = UUID.randomUUID();
                    types[i] = NAMES.nameOf(event.getClass());
                    revisions[i] = EventNames.REVISION;
                    payloads[i] = Json.mapper().writeValueAsBytes(event);
                    metadata[i] = "{\"recordedBy\":\"benchmark\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
                }
                call.setArray(1, connection.createArrayOf("text", streams));
                call.setArray(2, connection.createArrayOf("int8", sequences));
                call.setArray(3, connection.createArrayOf("uuid", ids));
                call.setArray(4, connection.createArrayOf("text", types));
                call.setArray(5, connection.createArrayOf("int4", revisions));
                call.setArray(6, connection.createArrayOf("bytea", payloads));
                call.setArray(7, connection.createArrayOf("bytea", metadata));
                call.execute();
                written += n;
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

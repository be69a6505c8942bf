package se.rodatraden.views;

import java.util.ArrayList;
import java.util.List;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.Request;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.history.Telling;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.Link;
import se.rodatraden.vision.value.VisionId;

/** A municipality with many visions in force, each replacing the one before it in a chain of four. */
record LinkedVisions(List<VisionId> ids) {
    private static final int CHAIN = 4;

    static LinkedVisions record(Commands commands, String municipality, int visions) {
        List<VisionId> ids = new ArrayList<>();
        for (int i = 0; i < visions; i++) {
            VisionId id = new VisionId(municipality, "lank-%03d".formatted(i));
            commands.send(
                    new VisionCommand.RegisterVision(id, "Vision " + i, DocumentKind.VISION, null), Request.by("test"));
            commands.send(
                    new Act.AdoptVision(
                            id,
                            told("antagen", "%d-06-01".formatted(2004 + 4 * (i % CHAIN))),
                            Decision.UNKNOWN,
                            "Vision " + i,
                            null,
                            null,
                            null,
                            null,
                            List.of(),
                            null),
                    Request.by("test"));
            if (i % CHAIN > 0) {
                Link link = new Link(Link.Relation.SUPERSEDES, "Vision " + (i - 1), ids.getLast(), null, null);
                commands.send(
                        new Act.LinkDocument(id, told("ersatter", "%d-06-01".formatted(2004 + 4 * (i % CHAIN))), link),
                        Request.by("test"));
            }
            ids.add(id);
        }
        return new LinkedVisions(List.copyOf(ids));
    }

    /** The visions whose standing may depend on this one's events: those next to it in the chain, and itself. */
    List<VisionId> nextTo(int index) {
        int place = index % CHAIN;
        int from = place > 0 ? index - 1 : index;
        int to = place < CHAIN - 1 ? Math.min(index + 1, ids.size() - 1) : index;
        return ids.subList(from, to + 1);
    }

    static EventMetadata told(String entry, String date) {
        return Telling.asOccurred(Telling.by(BodyRef.unknown("kommunen"), Telling.told(entry, date)));
    }
}

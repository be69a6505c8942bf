package se.rodatraden.vision.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.value.Link;
import se.rodatraden.vision.value.VisionId;

/** Finds the links between a vision and other documents, recorded by either. */
final class Connections {
    private final @Nullable VisionId self;
    private final Map<VisionId, LinkedVision> linked = new HashMap<>();
    private final List<Connection> found = new ArrayList<>();

    private Connections(@Nullable VisionId self, List<LinkedVision> others) {
        this.self = self;
        others.forEach(l -> linked.put(l.id(), l));
    }

    /** In the order of the recording visions' entries; a link of a document to itself is ignored. */
    static List<Connection> of(@Nullable VisionId self, List<Placed> own, List<LinkedVision> others) {
        Connections all = new Connections(self, others);
        all.told(own, null);
        others.forEach(l -> {
            if (!l.id().equals(self)) {
                all.told(l.known().placed(), l);
            }
        });
        return List.copyOf(all.found);
    }

    /** @param teller the other vision whose entries these are; null for this vision's own */
    private void told(List<Placed> placed, @Nullable LinkedVision teller) {
        Map<String, Placed> takenBack = new HashMap<>();
        for (Placed p : placed) {
            if (p.entry().fact() instanceof Fact.DocumentUnlinked f) {
                takenBack.put(f.linked(), p);
            }
        }
        for (Placed p : placed) {
            if (p.entry().fact() instanceof Fact.DocumentLinked f) {
                add(f.link().relation(), f.link(), f.link().vision(), p, takenBack.get(f.entry()), teller);
            } else if (p.entry().fact() instanceof Fact.VisionRepealed f && f.replacedBy() != null) {
                replaced(f.replacedBy(), p, teller);
            }
        }
    }

    private void add(
            Link.Relation relation,
            Link link,
            @Nullable VisionId to,
            Placed told,
            @Nullable Placed takenBack,
            @Nullable LinkedVision teller) {
        if (teller != null && to != null && to.equals(self)) {
            found.add(new Connection(relation, true, null, teller.id(), told, false, takenBack, teller));
        } else if (teller == null && (to == null || !to.equals(self))) {
            found.add(new Connection(
                    relation, false, link, to, told, true, takenBack, to == null ? null : linked.get(to)));
        }
    }

    /** A repeal that names the replacing document: that one supersedes the repealed one. */
    private void replaced(VisionId by, Placed repeal, @Nullable LinkedVision teller) {
        if (teller != null && by.equals(self)) {
            found.add(new Connection(Link.Relation.SUPERSEDES, false, null, teller.id(), repeal, false, null, teller));
        } else if (teller == null && !by.equals(self)) {
            found.add(new Connection(Link.Relation.SUPERSEDES, true, null, by, repeal, true, null, linked.get(by)));
        }
    }
}

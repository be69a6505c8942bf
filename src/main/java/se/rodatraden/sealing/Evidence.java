package se.rodatraden.sealing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.ledger.LogProof;
import se.rodatraden.ledger.StreamEvidence;
import se.rodatraden.ledger.heads.HeadProof;
import se.rodatraden.ledger.leaf.Opening;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.tree.StoredTree;
import se.rodatraden.store.EventFilter;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.RawEvent;

/** Collects what is proved of one stream at the last checkpoint. Texts that are masked or erased are left out with their salts. */
public final class Evidence {
    private final SealedLog log;
    private final StreamHeads heads;
    private final EventLog events;
    private final Timestamps stamps;

    public Evidence(SealedLog log, StreamHeads heads, EventLog events, Timestamps stamps) {
        this.log = log;
        this.heads = heads;
        this.events = events;
        this.stamps = stamps;
    }

    /** What the log says of its keys: a line for each, then the notes by which one took over from another. */
    public String keys() {
        return log.keys().stream()
                        .map(key ->
                                key.key() + " " + key.from() + " " + (key.until() == null ? "-" : key.until()) + "\n")
                        .collect(Collectors.joining())
                + log.rotations().stream().map("\n"::concat).collect(Collectors.joining());
    }

    /** What was found, as a ZIP archive of plain files, with what the log says of its {@link #keys} and the last time stamp before it. */
    public byte[] archive(StreamEvidence found) {
        long size = found.checkpoint().checkpoint().size();
        return EvidencePackage.bytes(found, keys(), stamps.upTo(size).orElse(null));
    }

    /** The evidence of a stream; nothing before it is sealed. */
    public Optional<StreamEvidence> of(String stream) {
        return log.note().map(SignedNote::parse).flatMap(note -> of(stream, note));
    }

    private Optional<StreamEvidence> of(String stream, SignedNote note) {
        long size = note.checkpoint().size();
        HeadProof head = heads.at(size).proof(stream);
        if (head.head() == null) {
            return Optional.empty();
        }
        Map<Long, RawEvent> stored =
                events.raw(0, size, Integer.MAX_VALUE, new EventFilter(null, null, stream)).stream()
                        .collect(Collectors.toMap(RawEvent::position, Function.identity()));
        Map<Long, byte[]> salts = log.salts(stream, size);
        StoredTree tree = new StoredTree(size, log);
        List<StreamEvidence.Item> items = log.leaves(stream, size).stream()
                .map(leaf -> new StreamEvidence.Item(
                        leaf.position(),
                        leaf.bytes(),
                        new LogProof(null, tree.inclusion(leaf.position() - 1), note),
                        opening(stored.get(leaf.position()), salts.get(leaf.position()))))
                .toList();
        return Optional.of(new StreamEvidence(note, head, items));
    }

    private static @Nullable Opening opening(@Nullable RawEvent event, byte @Nullable [] salt) {
        return event == null || event.masked() || salt == null ? null : new Opening(salt, event.payload());
    }
}

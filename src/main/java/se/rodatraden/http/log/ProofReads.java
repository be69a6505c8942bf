package se.rodatraden.http.log;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.http.problem.Translation;
import se.rodatraden.http.request.Parameters;
import se.rodatraden.identity.Open;
import se.rodatraden.ledger.heads.Head;
import se.rodatraden.ledger.heads.HeadProof;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.tree.Hash;
import se.rodatraden.sealing.SealedLog;
import se.rodatraden.sealing.SealedLog.SealedLeaf;
import se.rodatraden.sealing.StreamHeads;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.RawEvent;

/** What is proved of one vision's events. */
@RestController
@Open
class ProofReads {
    private static final HexFormat HEX = HexFormat.of();

    private final SealedLog log;
    private final StreamHeads heads;
    private final EventLog events;

    ProofReads(SealedLog log, StreamHeads heads, EventLog events) {
        this.log = log;
        this.heads = heads;
        this.events = events;
    }

    /** Prove that a list of a vision's events is complete: all its events with their entries in the log, and the proof of the last one. */
    @GetMapping(path = "/api/{municipality}/visions/{vision}/proof", produces = "application/json")
    ProofView proof(@PathVariable String municipality, @PathVariable String vision) {
        String stream = Parameters.vision(municipality, vision).toString();
        String checkpoint = log.note().orElseThrow(Translation::noSuchVision);
        long size = SignedNote.parse(checkpoint).checkpoint().size();
        HeadProof proof = heads.at(size).proof(stream);
        Head head = proof.head();
        if (head == null) {
            throw Translation.noSuchVision();
        }
        Map<Long, RawEvent> stored =
                events.raw(0, size, Integer.MAX_VALUE, new EventLog.Filter(null, null, stream)).stream()
                        .collect(Collectors.toMap(RawEvent::position, Function.identity()));
        List<ProofView.Sealed> sealed = log.leaves(stream, size).stream()
                .map(leaf -> sealed(leaf, stored.get(leaf.position())))
                .toList();
        return new ProofView(
                stream,
                size,
                head.count(),
                head.last().hex(),
                proof.siblings().stream().map(Hash::hex).toList(),
                checkpoint,
                sealed);
    }

    private ProofView.Sealed sealed(SealedLeaf leaf, @Nullable RawEvent event) {
        boolean shown = event != null && !event.masked();
        String salt = shown ? log.salt(leaf.position()).map(HEX::formatHex).orElse(null) : null;
        return new ProofView.Sealed(
                leaf.position(),
                leaf.hash().hex(),
                new String(leaf.bytes(), StandardCharsets.UTF_8),
                "/log/proof/" + leaf.position(),
                salt,
                salt == null || event == null ? null : new String(event.payload(), StandardCharsets.UTF_8));
    }
}

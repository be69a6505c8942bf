package se.rodatraden.http.log;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.http.problem.Translation;
import se.rodatraden.http.request.Parameters;
import se.rodatraden.identity.Open;
import se.rodatraden.ledger.StreamEvidence;
import se.rodatraden.ledger.heads.Head;
import se.rodatraden.ledger.leaf.Opening;
import se.rodatraden.ledger.tree.Hash;
import se.rodatraden.sealing.Evidence;
import se.rodatraden.sealing.EvidencePackage;

/** What is proved of one vision's events. */
@RestController
@Open
class ProofReads {
    private static final HexFormat HEX = HexFormat.of();

    private final Evidence evidence;

    ProofReads(Evidence evidence) {
        this.evidence = evidence;
    }

    /** Prove that a list of a vision's events is complete: all its events with their entries in the log, and the proof of the last one. */
    @GetMapping(path = "/api/{municipality}/visions/{vision}/proof", produces = "application/json")
    ProofView visionProof(@PathVariable String municipality, @PathVariable String vision) {
        return view(of(municipality, vision));
    }

    /** Get an evidence package of a vision: events, entries, salts, proofs, checkpoint and keys, to be checked without the register. */
    @GetMapping(path = "/api/{municipality}/visions/{vision}/evidence.zip", produces = "application/zip")
    ResponseEntity<byte[]> evidence(@PathVariable String municipality, @PathVariable String vision) {
        StreamEvidence found = of(municipality, vision);
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "zip"))
                .cacheControl(CacheControl.noCache().cachePublic())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + EvidencePackage.fileName("evidence", found) + "\"")
                .body(evidence.archive(found));
    }

    private StreamEvidence of(String municipality, String vision) {
        return evidence.of(Parameters.vision(municipality, vision).toString()).orElseThrow(Translation::noSuchVision);
    }

    private static ProofView view(StreamEvidence evidence) {
        Head head = Objects.requireNonNull(evidence.head().head());
        return new ProofView(
                evidence.head().stream(),
                evidence.checkpoint().checkpoint().size(),
                head.count(),
                head.last().hex(),
                hex(evidence.head().siblings()),
                hex(evidence.items().getLast().proof().inclusion().path()),
                new String(evidence.checkpoint().bytes(), StandardCharsets.UTF_8),
                evidence.items().stream().map(ProofReads::sealed).toList());
    }

    private static List<String> hex(List<Hash> hashes) {
        return hashes.stream().map(Hash::hex).toList();
    }

    private static ProofView.Sealed sealed(StreamEvidence.Item item) {
        Opening shown = item.payload();
        return new ProofView.Sealed(
                item.position(),
                Hash.ofLeaf(item.leaf()).hex(),
                new String(item.leaf(), StandardCharsets.UTF_8),
                "/log/proof/" + item.position(),
                shown == null ? null : HEX.formatHex(shown.salt()),
                shown == null ? null : new String(shown.text(), StandardCharsets.UTF_8));
    }
}

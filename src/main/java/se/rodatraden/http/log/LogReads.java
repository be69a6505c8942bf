package se.rodatraden.http.log;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.identity.Open;
import se.rodatraden.ledger.LogProof;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.tree.TilePath;
import se.rodatraden.sealing.SealedLog;
import se.rodatraden.sealing.Timestamps;

/**
 * The log for verifiers, mirrors and witnesses (C2SP tlog-tiles, tlog-checkpoint, tlog-proof): the checkpoint, tiles, entries, proofs and
 * keys. Faults are answered in plain text, as these clients show them.
 */
@RestController
@Open
@RequestMapping("/log")
class LogReads {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl AT_ONCE = CacheControl.noCache().cachePublic();

    private static final String NUMBER = "[1-9][0-9]{0,17}";

    private final SealedLog log;
    private final Timestamps stamps;

    LogReads(SealedLog log, Timestamps stamps) {
        this.log = log;
        this.stamps = stamps;
    }

    /** Get the last signed checkpoint. */
    @GetMapping("/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        return log.checkpoint()
                .map(note -> text(note, AT_ONCE))
                .orElseGet(() -> fault(HttpStatus.NOT_FOUND, "Nothing is sealed yet: there is no checkpoint."));
    }

    /** Get a tile of hashes or a bundle of entries. Its content never changes. */
    @GetMapping("/tile/**")
    ResponseEntity<byte[]> tile(HttpServletRequest request) {
        String path = request.getServletPath().substring("/log/".length());
        TilePath asked;
        try {
            asked = TilePath.parse(path);
        } catch (Malformed malformed) {
            return fault(HttpStatus.BAD_REQUEST, malformed.getMessage() + ". See https://c2sp.org/tlog-tiles.");
        }
        long size = log.size();
        return !asked.isWithin(size)
                ? fault(HttpStatus.NOT_FOUND, "There is no " + path + ": the log has " + size + " entries.")
                : log.read(asked)
                        .map(bytes -> ResponseEntity.ok()
                                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                                .cacheControl(FOR_EVER)
                                .body(bytes))
                        .orElseGet(() -> fault(HttpStatus.NOT_FOUND, "There is no " + path + "."));
    }

    /** Get the proof that the event at a position is in the log (C2SP tlog-proof). */
    @GetMapping("/proof/{position}")
    ResponseEntity<byte[]> eventProof(@PathVariable String position) {
        if (!position.matches(NUMBER)) {
            return fault(HttpStatus.BAD_REQUEST, "A position is a whole number from 1, and not " + position + ".");
        }
        return log.proof(Long.parseLong(position))
                .map(LogProof::bytes)
                .map(bytes -> text(bytes, AT_ONCE))
                .orElseGet(() -> fault(
                        HttpStatus.NOT_FOUND,
                        "Position " + position + " is not sealed: the log has " + log.size()
                                + " entries. An event is sealed within two seconds of its recording."));
    }

    /** Get the time stamp of the checkpoint of a size (a TimeStampToken of RFC 3161 in DER). */
    @GetMapping("/timestamp/{size}")
    ResponseEntity<byte[]> timestamp(@PathVariable String size) {
        return stamp(size)
                .map(stamp -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .cacheControl(FOR_EVER)
                        .body(stamp.token()))
                .orElseGet(() -> noStamp(size));
    }

    /** Get what the time stamp is of: the signed text of the checkpoint, without its signatures. */
    @GetMapping("/timestamp/{size}/text")
    ResponseEntity<byte[]> stampedText(@PathVariable String size) {
        return stamp(size)
                .flatMap(stamp -> stamps.text(stamp.size()))
                .map(text -> text(bytes(text), FOR_EVER))
                .orElseGet(() -> noStamp(size));
    }

    private Optional<Timestamps.Stamp> stamp(String size) {
        return size.matches(NUMBER) ? stamps.at(Long.parseLong(size)) : Optional.empty();
    }

    private static ResponseEntity<byte[]> noStamp(String size) {
        return fault(HttpStatus.NOT_FOUND, "No checkpoint of the size " + size + " has a time stamp.");
    }

    /** Get the public key that signs the log now, as a line for verifiers (C2SP signed-note). */
    @GetMapping("/key")
    ResponseEntity<byte[]> key() {
        return log.keys().stream()
                .filter(key -> key.until() == null)
                .findFirst()
                .map(key -> text(bytes(key.key() + "\n"), AT_ONCE))
                .orElseGet(() -> fault(HttpStatus.NOT_FOUND, "Nothing is sealed yet: there is no key."));
    }

    /** List all keys of the log with the sizes between which each signed, then the notes by which one took over from another. */
    @GetMapping("/keys")
    ResponseEntity<byte[]> logKeys() {
        List<String> rotations = log.rotations();
        String lines = log.keys().stream()
                .map(key -> key.key() + " " + key.from() + " " + (key.until() == null ? "-" : key.until()) + "\n")
                .collect(Collectors.joining());
        return text(bytes(lines + rotations.stream().map("\n"::concat).collect(Collectors.joining())), AT_ONCE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ResponseEntity<byte[]> text(byte[] text, CacheControl cache) {
        return ResponseEntity.ok().contentType(TEXT).cacheControl(cache).body(text);
    }

    private static ResponseEntity<byte[]> fault(HttpStatus status, String why) {
        return ResponseEntity.status(status)
                .contentType(TEXT)
                .cacheControl(CacheControl.noStore())
                .body(bytes(why + "\n"));
    }
}

package se.rodatraden.http.administration;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.http.problem.ProblemException;
import se.rodatraden.http.problem.ProblemType;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;
import se.rodatraden.identity.SecurityEvent;
import se.rodatraden.identity.SecurityLog;
import se.rodatraden.sealing.SealedLog;
import se.rodatraden.sealing.Sealer;

/** Replaces the key of the tamper-evident log. */
@RestController
@Needs(value = Right.ADMINISTER, everywhere = true)
class LogKeyWrites {
    private final Sealer sealer;
    private final SealedLog log;
    private final SecurityLog security;

    LogKeyWrites(Sealer sealer, SealedLog log, SecurityLog security) {
        this.sealer = sealer;
        this.log = log;
        this.security = security;
    }

    /**
     * The key that signs the log.
     *
     * @param key its public form, as verifiers take it (C2SP signed-note)
     */
    record LogKey(String key) {}

    /** Let a new key take over the signing of the log. Earlier proofs stay valid; verifiers need the new key. */
    @PostMapping(path = "/api/log-key/rotate", produces = "application/json")
    ResponseEntity<LogKey> rotateLogKey() {
        if (log.keys().isEmpty()) {
            throw new ProblemException(
                    ProblemType.UNFIT_STATE,
                    "Inget är förseglat än, så det finns ingen nyckel att byta.",
                    "Nothing is sealed yet, so there is no key to replace.");
        }
        String key = sealer.rotate();
        security.tell(SecurityEvent.LOG_KEY_ROTATED, null, Map.of("key", key));
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("Location", "/log/key")
                .body(new LogKey(key));
    }
}

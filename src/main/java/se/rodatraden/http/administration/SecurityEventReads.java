package se.rodatraden.http.administration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.http.answer.ListAnswer;
import se.rodatraden.http.request.Parameters;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;
import se.rodatraden.identity.SecurityEvent;
import se.rodatraden.identity.SecurityLog;

/** The security log, for auditors. */
@RestController
class SecurityEventReads {
    private final SecurityLog log;

    SecurityEventReads(SecurityLog log) {
        this.log = log;
    }

    /**
     * List the security log, newest first: sign-ins, refusals, roles, keys, exports.
     *
     * @param before only events older than this; the cursor of the previous page
     * @param kind only events of this kind
     */
    @Needs(value = Right.AUDIT, everywhere = true)
    @GetMapping(
            path = {"/api/{municipality}/security-events", "/api/security-events"},
            produces = "application/json")
    ListAnswer<SecurityLog.Line> securityEvents(
            @PathVariable(required = false) @Nullable String municipality,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable SecurityEvent kind,
            @RequestParam(required = false) @Nullable Integer limit) {
        String where = Administered.where(municipality);
        int most = Parameters.limit(limit);
        long last = before == null ? Long.MAX_VALUE : Parameters.number("before", before);
        List<SecurityLog.Line> lines = log.before(last, most, where, kind);
        return new ListAnswer<>(
                lines,
                lines.size() < most ? null : String.valueOf(lines.getLast().id()));
    }
}

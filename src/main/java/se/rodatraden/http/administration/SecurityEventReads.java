package se.rodatraden.http.administration;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
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

/** What happened at the doors, for those who audit it. */
@RestController
class SecurityEventReads {
    private final SecurityLog log;

    SecurityEventReads(SecurityLog log) {
        this.log = log;
    }

    @Operation(summary = "What happened at the doors, the newest first: sign-ins, refusals, roles, keys, exports")
    @Needs(value = Right.AUDIT, everywhere = true)
    @GetMapping(
            path = {"/api/{municipality}/security-events", "/api/security-events"},
            produces = "application/json")
    ListAnswer<SecurityLog.Line> events(
            @PathVariable(required = false) @Nullable String municipality,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String limit) {
        String where = Administered.where(municipality);
        int most = Parameters.limit(limit);
        long last = before == null ? Long.MAX_VALUE : Parameters.number("before", before, 1, Long.MAX_VALUE);
        List<SecurityLog.Line> lines = log.before(last, most, where, kind(kind));
        return new ListAnswer<>(
                lines,
                lines.size() < most ? null : String.valueOf(lines.getLast().id()));
    }

    private static @Nullable SecurityEvent kind(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return Arrays.stream(SecurityEvent.values())
                .filter(k -> k.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    String names = Arrays.stream(SecurityEvent.values())
                            .map(Enum::name)
                            .collect(Collectors.joining(", "));
                    return Parameters.unread("kind", "ska vara en av " + names + ".", "must be one of " + names + ".");
                });
    }
}

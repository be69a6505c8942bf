package se.rodatraden.http.administration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.identity.GivenRole;

/**
 * A role given to a person or program, in force or taken back.
 *
 * @param municipality four-digit municipality code; * means the whole installation
 * @param body id of the body that a politician sits in
 * @param by who gave the role; left out where the product gave it at startup
 * @param takenAt when the role was taken back
 */
record GrantView(
        long id,
        Who actor,
        String role,
        String municipality,
        @Nullable String body,
        @Nullable Who by,
        Instant at,
        @Nullable Who takenBy,
        @Nullable Instant takenAt) {

    /** A person or program by id and name. */
    @Schema(name = "ActorName")
    record Who(UUID id, String name) {
        static @Nullable Who of(@Nullable UUID id, Map<UUID, String> names) {
            return id == null ? null : new Who(id, names.getOrDefault(id, ""));
        }
    }

    /** All people whose names the view needs. */
    static Stream<UUID> actors(GivenRole g) {
        return Stream.of(Stream.ofNullable(g.by()), Stream.ofNullable(g.revokedBy()))
                .flatMap(s -> s);
    }

    static GrantView of(GivenRole g, Map<UUID, String> names) {
        return new GrantView(
                g.id(),
                new Who(g.actor(), g.name()),
                g.grant().role().slug(),
                g.grant().municipality(),
                g.grant().body(),
                Who.of(g.by(), names),
                g.at(),
                Who.of(g.revokedBy(), names),
                g.revokedAt());
    }
}

package se.rodatraden.http.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.commands.erasure.Proposal;
import se.rodatraden.http.answer.BodyView;
import se.rodatraden.vision.value.ErasureDecision;

/**
 * A proposal to erase the texts of an entry, and what became of it.
 *
 * @param settledBy who approved or declined it; the same as proposed it where it was taken back
 * @param recorded the erasure as an event; left out in lists, and until it is approved
 */
record ErasureView(
        UUID id,
        String vision,
        String entry,
        Decision decision,
        Proposal.State state,
        Who proposedBy,
        Instant proposedAt,
        @Nullable Who settledBy,
        @Nullable Instant settledAt,
        @Nullable Recorded recorded) {

    /**
     * The decision that it rests on.
     *
     * @param by body that decided
     * @param date day of the decision
     * @param provision the paragraph, or the document management plan, that it rests on
     */
    record Decision(
            BodyView by,
            LocalDate date,
            @Nullable String dnr,
            @Nullable String provision,
            String why) {
        static Decision of(ErasureDecision d) {
            return new Decision(BodyView.of(d.body()), d.date(), d.dnr(), d.provision(), d.why());
        }
    }

    /** A person or program by id and name. */
    record Who(UUID id, String name) {
        static Who of(UUID id, Map<UUID, String> names) {
            return new Who(id, names.getOrDefault(id, ""));
        }
    }

    /**
     * The event of an erasure.
     *
     * @param proof where the proof is that it is in the tamper-evident log, once it is sealed
     */
    record Recorded(long position, String id, Instant at, String proof) {}

    static Stream<UUID> people(Proposal p) {
        return Stream.concat(Stream.of(p.proposedBy()), Stream.ofNullable(p.settledBy()));
    }

    static ErasureView of(Proposal p, Map<UUID, String> names, @Nullable Recorded recorded) {
        UUID settledBy = p.settledBy();
        return new ErasureView(
                p.id(),
                p.vision().name(),
                p.entry(),
                Decision.of(p.decision()),
                p.state(),
                Who.of(p.proposedBy(), names),
                p.proposedAt(),
                settledBy == null ? null : Who.of(settledBy, names),
                p.settledAt(),
                recorded);
    }
}

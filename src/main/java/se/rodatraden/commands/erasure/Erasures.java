package se.rodatraden.commands.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.Receipt;
import se.rodatraden.commands.RefusedException;
import se.rodatraden.commands.Request;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.CurrentActor;
import se.rodatraden.identity.NotAllowedException;
import se.rodatraden.identity.Right;
import se.rodatraden.identity.Role;
import se.rodatraden.identity.SecurityEvent;
import se.rodatraden.identity.SecurityLog;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.ErasureDecision;
import se.rodatraden.vision.value.VisionId;

/**
 * Proposals to erase texts, and their approval by a second person. Only people may do either: a program with a key has nobody who could
 * be asked again. What is approved is recorded; a loop then destroys the texts.
 */
public final class Erasures {
    private final JdbcTemplate jdbc;
    private final Commands commands;
    private final SecurityLog log;
    private final InstantSource clock;

    Erasures(JdbcTemplate jdbc, Commands commands, SecurityLog log, InstantSource clock) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Proposes an erasure; nothing is erased yet.
     *
     * @throws RefusedException if it could not be recorded
     */
    public UUID propose(VisionId vision, String entry, ErasureDecision decision) {
        Actor actor = person(vision.municipality());
        String role = role(actor, vision.municipality());
        VisionCommand command = new VisionCommand.EraseTexts(vision, entry, decision, role, role);
        if (commands.tryOut(command) instanceof Verdict.Refused refused) {
            throw new RefusedException(refused.violations());
        }
        UUID id = UUID.randomUUID();
        jdbc.update(
                """
                insert into erasure_proposals (id, municipality, vision, entry, body, body_kind, body_name, decided, dnr, provision, why,
                    proposed_by, role, proposed_at, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')
                """,
                id,
                vision.municipality(),
                vision.name(),
                entry,
                decision.body().id(),
                decision.body().kind().name(),
                decision.body().name(),
                decision.date(),
                decision.dnr(),
                decision.provision(),
                decision.why(),
                actor.id(),
                role,
                now());
        tell(SecurityEvent.ERASURE_PROPOSED, vision, entry);
        return id;
    }

    /**
     * Approves a proposal, which is then recorded.
     *
     * @return empty if there is no open proposal with the id in the municipality
     * @throws OwnProposalException if the user who approves it also proposed it
     */
    public Optional<Receipt> approve(String municipality, UUID id) {
        Actor actor = person(municipality);
        return open(municipality, id).map(proposal -> {
            if (proposal.proposedBy().equals(actor.id())) {
                throw new OwnProposalException();
            }
            Receipt receipt = commands.send(
                    new VisionCommand.EraseTexts(
                            proposal.vision(),
                            proposal.entry(),
                            proposal.decision(),
                            proposal.role(),
                            role(actor, municipality)),
                    Request.of(actor, municipality, null, "erasure-" + id, id.toString()));
            settle(proposal, actor, Proposal.State.APPROVED);
            tell(SecurityEvent.ERASURE_APPROVED, proposal.vision(), proposal.entry());
            return receipt;
        });
    }

    /** Declines a proposal, or takes back one's own; false if there is no open one with the id. */
    public boolean decline(String municipality, UUID id) {
        Actor actor = person(municipality);
        Optional<Proposal> proposal = open(municipality, id);
        proposal.ifPresent(p -> {
            settle(p, actor, Proposal.State.DECLINED);
            tell(SecurityEvent.ERASURE_DECLINED, p.vision(), p.entry());
        });
        return proposal.isPresent();
    }

    /** The proposals of a municipality, open ones first, then the latest. */
    public List<Proposal> in(String municipality) {
        CurrentActor.require(Right.ERASE, municipality);
        return jdbc.query(
                "select * from erasure_proposals where municipality = ? order by state <> 'OPEN', proposed_at desc limit 200",
                (row, _) -> proposal(row),
                municipality);
    }

    private Optional<Proposal> open(String municipality, UUID id) {
        return jdbc
                .query(
                        "select * from erasure_proposals where id = ? and municipality = ? and state = 'OPEN'",
                        (row, _) -> proposal(row),
                        id,
                        municipality)
                .stream()
                .findFirst();
    }

    private void settle(Proposal proposal, Actor by, Proposal.State state) {
        jdbc.update(
                "update erasure_proposals set state = ?, settled_by = ?, settled_at = ? where id = ? and state = 'OPEN'",
                state.name(),
                by.id(),
                now(),
                proposal.id());
    }

    /** The person who asks, with the right. */
    private static Actor person(String municipality) {
        CurrentActor.require(Right.ERASE, municipality);
        Actor actor = CurrentActor.now();
        return switch (actor.kind()) {
            case PERSON, LOCAL -> actor;
            case ANYONE, ITSELF, MACHINE, KEY -> throw NotAllowedException.lacks(Right.ERASE, municipality);
        };
    }

    private static String role(Actor actor, String municipality) {
        return actor.roleFor(Right.ERASE, municipality).map(Role::slug).orElseThrow();
    }

    private void tell(SecurityEvent kind, VisionId vision, String entry) {
        log.tell(kind, vision.municipality(), Map.of("vision", vision.toString(), "entries", entry));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        OffsetDateTime settled = row.getObject("settled_at", OffsetDateTime.class);
        return new Proposal(
                row.getObject("id", UUID.class),
                new VisionId(row.getString("municipality"), row.getString("vision")),
                row.getString("entry"),
                new ErasureDecision(
                        new BodyRef(
                                row.getString("body"),
                                BodyKind.valueOf(row.getString("body_kind")),
                                row.getString("body_name")),
                        row.getObject("decided", LocalDate.class),
                        row.getString("dnr"),
                        row.getString("provision"),
                        row.getString("why")),
                row.getObject("proposed_by", UUID.class),
                row.getString("role"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                Proposal.State.valueOf(row.getString("state")),
                row.getObject("settled_by", UUID.class),
                settled == null ? null : settled.toInstant());
    }
}

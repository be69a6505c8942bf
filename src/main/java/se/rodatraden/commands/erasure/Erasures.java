package se.rodatraden.commands.erasure;

import java.nio.charset.StandardCharsets;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.Receipt;
import se.rodatraden.commands.RefusedException;
import se.rodatraden.commands.RepeatedKeyException;
import se.rodatraden.commands.Request;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.ApiKeys;
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
 * Proposals to erase texts, and their approval by a second person (ADR 0058, 0064). A program may propose and decline; it never approves,
 * since nobody can be asked to sign in anew. A key belongs to the account that made it, and that account cannot approve what the key has
 * proposed. What is approved is recorded; a loop then destroys the texts.
 */
public final class Erasures {
    private final JdbcTemplate jdbc;
    private final Commands commands;
    private final ApiKeys keys;
    private final SecurityLog log;
    private final InstantSource clock;

    Erasures(JdbcTemplate jdbc, Commands commands, ApiKeys keys, SecurityLog log, InstantSource clock) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.keys = keys;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Proposes an erasure; nothing is erased yet.
     *
     * @throws RefusedException if it could not be recorded
     */
    public Proposal propose(VisionId vision, String entry, ErasureDecision decision) {
        return propose(vision, entry, decision, UUID.randomUUID());
    }

    /**
     * The same for a request that may be repeated: the same key gives the same proposal.
     *
     * @throws RefusedException if it could not be recorded
     * @throws RepeatedKeyException if the key was used for another proposal
     */
    public Proposal propose(VisionId vision, String entry, ErasureDecision decision, String key) {
        UUID id = UUID.nameUUIDFromBytes((CurrentActor.now().id() + " " + key).getBytes(StandardCharsets.UTF_8));
        Optional<Proposal> before = find(vision.municipality(), id);
        Proposal proposal = before.isPresent() ? before.get() : propose(vision, entry, decision, id);
        if (!proposal.vision().equals(vision)
                || !proposal.entry().equals(entry)
                || !proposal.decision().equals(decision)) {
            throw new RepeatedKeyException(key);
        }
        return proposal;
    }

    private Proposal propose(VisionId vision, String entry, ErasureDecision decision, UUID id) {
        Actor actor = known(vision.municipality());
        String role = role(actor, vision.municipality());
        VisionCommand command = new VisionCommand.EraseTexts(vision, entry, decision, role, role);
        if (commands.tryOut(command) instanceof Verdict.Refused refused) {
            throw new RefusedException(refused.violations());
        }
        int added = jdbc.update(
                """
                insert into erasure_proposals (id, municipality, vision, entry, body, body_kind, body_name, decided, dnr, provision, why,
                    proposed_by, role, proposed_at, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')
                on conflict (id) do nothing
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
        if (added > 0) {
            tell(SecurityEvent.ERASURE_PROPOSED, vision, entry);
        }
        return find(vision.municipality(), id).orElseThrow(() -> new RepeatedKeyException(id.toString()));
    }

    /**
     * Approves a proposal, which is then recorded. The caller has made sure that the person proved anew who they are.
     *
     * @param version the version of the vision that the person has seen; null for any
     * @return empty if there is no open proposal with the id in the municipality
     * @throws NoPersonException if a program approves
     * @throws OwnProposalException if the user who approves it also proposed it, or a key of theirs did
     */
    public Optional<Receipt> approve(String municipality, UUID id, @Nullable Long version) {
        Actor actor = known(municipality);
        return open(municipality, id).map(proposal -> {
            mayApprove(actor, proposal);
            Receipt receipt = commands.send(
                    new VisionCommand.EraseTexts(
                            proposal.vision(),
                            proposal.entry(),
                            proposal.decision(),
                            proposal.role(),
                            role(actor, municipality)),
                    Request.of(actor, municipality, version, "erasure-" + id, id.toString()));
            settle(proposal, actor, Proposal.State.APPROVED);
            tell(SecurityEvent.ERASURE_APPROVED, proposal.vision(), proposal.entry());
            return receipt;
        });
    }

    /** Declines a proposal, or takes back one's own; false if there is no open one with the id. */
    public boolean decline(String municipality, UUID id) {
        Actor actor = known(municipality);
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

    /** The proposal with an id in a municipality. */
    public Optional<Proposal> find(String municipality, UUID id) {
        CurrentActor.require(Right.ERASE, municipality);
        return jdbc
                .query(
                        "select * from erasure_proposals where id = ? and municipality = ?",
                        (row, _) -> proposal(row),
                        id,
                        municipality)
                .stream()
                .findFirst();
    }

    private Optional<Proposal> open(String municipality, UUID id) {
        return find(municipality, id).filter(p -> p.state() == Proposal.State.OPEN);
    }

    /** The decision on who is a second person. */
    private void mayApprove(Actor actor, Proposal proposal) {
        switch (actor.kind()) {
            case PERSON, LOCAL -> {
                if (isOwn(actor, proposal.proposedBy())) {
                    throw new OwnProposalException();
                }
            }
            case ANYONE, ITSELF, MACHINE, KEY -> throw new NoPersonException();
        }
    }

    /** Whether the actor proposed, or a key did that they made. The key that the first start made is that of this machine's account. */
    private boolean isOwn(Actor actor, UUID proposedBy) {
        UUID by = proposedBy;
        for (Optional<ApiKeys.Maker> key = keys.maker(by); key.isPresent(); key = keys.maker(by)) {
            UUID maker = key.get().account();
            if (maker == null) {
                return actor.kind() == Actor.Kind.LOCAL;
            }
            by = maker;
        }
        return by.equals(actor.id());
    }

    /** Whether the current actor proposed it, or a key of theirs did. */
    public boolean isOwn(Proposal proposal) {
        return isOwn(CurrentActor.now(), proposal.proposedBy());
    }

    private void settle(Proposal proposal, Actor by, Proposal.State state) {
        jdbc.update(
                "update erasure_proposals set state = ?, settled_by = ?, settled_at = ? where id = ? and state = 'OPEN'",
                state.name(),
                by.id(),
                now(),
                proposal.id());
    }

    /** The person or program that asks, with the right. */
    private static Actor known(String municipality) {
        CurrentActor.require(Right.ERASE, municipality);
        Actor actor = CurrentActor.now();
        return switch (actor.kind()) {
            case PERSON, LOCAL, MACHINE, KEY -> actor;
            case ANYONE, ITSELF -> throw NotAllowedException.lacks(Right.ERASE, municipality);
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

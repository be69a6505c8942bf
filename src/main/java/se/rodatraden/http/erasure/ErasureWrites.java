package se.rodatraden.http.erasure;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.commands.Receipt;
import se.rodatraden.commands.erasure.Erasures;
import se.rodatraden.commands.erasure.GivenDecision;
import se.rodatraden.commands.erasure.NoPersonException;
import se.rodatraden.commands.erasure.OwnProposalException;
import se.rodatraden.commands.erasure.Proposal;
import se.rodatraden.http.problem.ProblemException;
import se.rodatraden.http.problem.ProblemType;
import se.rodatraden.http.problem.Translation;
import se.rodatraden.http.recording.CommandReader;
import se.rodatraden.http.recording.CommandRequest;
import se.rodatraden.http.recording.SentFields;
import se.rodatraden.http.request.Body;
import se.rodatraden.http.request.Parameters;
import se.rodatraden.http.request.Version;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.CurrentActor;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;
import se.rodatraden.identity.TokenProof;
import se.rodatraden.identity.signin.fresh.Freshness;
import se.rodatraden.kernel.InvalidField;
import se.rodatraden.kernel.Violation;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.views.register.Municipals;
import se.rodatraden.views.rows.Progress;
import se.rodatraden.vision.value.ErasureDecision;
import se.rodatraden.vision.value.VisionId;

/** Proposes, approves and declines erasures. What may be done is decided by {@link Erasures}, as for the pages. */
@RestController
@Needs(Right.ERASE)
@RequestMapping(path = "/api/{municipality}", produces = "application/json")
class ErasureWrites {
    private static final Duration UNTIL_SHOWN = Duration.ofSeconds(5);
    private static final int LONGEST_LINE = 300;
    private static final String DECISION = "decision.";

    private final Erasures erasures;
    private final ErasureReads reads;
    private final Visions visions;
    private final Municipals municipals;
    private final Progress progress;
    private final CommandReader reader;
    private final InstantSource clock;

    ErasureWrites(
            Erasures erasures,
            ErasureReads reads,
            Visions visions,
            Municipals municipals,
            Progress progress,
            CommandReader reader,
            InstantSource clock) {
        this.erasures = erasures;
        this.reads = reads;
        this.visions = visions;
        this.municipals = municipals;
        this.progress = progress;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * Propose to erase the texts of an entry, by a decision. Nothing is erased until another person approves. {@code If-Match} may state the
     * version of the vision that the client has seen.
     */
    @PostMapping(path = "/visions/{vision}/erasures", consumes = "application/json")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewErasure.class)))
    @ApiResponse(responseCode = "201", description = "Proposed", useReturnTypeSchema = true)
    ResponseEntity<ErasureView> proposeErasure(
            @PathVariable String municipality, @PathVariable String vision, HttpServletRequest request)
            throws IOException {
        VisionId id = Parameters.vision(municipality, vision);
        byte[] body = Body.read(request, Body.COMMAND);
        CommandRequest order = CommandRequest.of(request, body, null);
        SentFields fields = new SentFields(reader.object(body), NewErasure.class);
        String entry = fields.line("entry", LONGEST_LINE);
        GivenDecision given = new GivenDecision(
                text(fields, "body"),
                text(fields, "other"),
                text(fields, "date"),
                text(fields, "dnr"),
                text(fields, "provision"),
                text(fields, "why"));
        ErasureDecision decision =
                given.decision(municipals.of(id.municipality(), null).bodies());
        Long version = seen(id, order.version());
        if (version != null && version != current(id)) {
            throw Translation.changedSinceRead();
        }
        String key = order.key();
        Proposal proposal = asSent(
                () -> key == null ? erasures.propose(id, entry, decision) : erasures.propose(id, entry, decision, key));
        return ResponseEntity.status(201)
                .header("Location", "/api/" + municipality + "/erasures/" + proposal.id())
                .body(reads.view(proposal));
    }

    /** The fields of the decision have no object of their own in the request. */
    private static Proposal asSent(Supplier<Proposal> propose) {
        try {
            return propose.get();
        } catch (InvalidField invalid) {
            throw invalid.field().startsWith(DECISION)
                    ? new InvalidField(invalid.field().substring(DECISION.length()), invalid.sv(), invalid.en())
                    : invalid;
        }
    }

    private static @Nullable String text(SentFields fields, String name) {
        String text = fields.text(name, null);
        return text == null || text.isBlank() ? null : text;
    }

    private long current(VisionId vision) {
        return visions.find(vision, null, null).map(VisionOn::version).orElseThrow(Translation::noSuchVision);
    }

    /** The version of the vision that the client states; null for any. */
    private @Nullable Long seen(VisionId vision, @Nullable Version version) {
        return version == null || version.any() ? null : version.expected(current(vision));
    }

    /**
     * Approve a proposal: the texts are erased for good, within seconds. It takes the token of a person who has signed in at the identity
     * provider within the last five minutes ({@code auth_time}) and has not proposed it, nor made the key that did. A key or a program
     * never approves. {@code If-Match} may state the version of the vision that the person has seen. Approving again what one has approved
     * changes nothing.
     */
    @PostMapping("/erasures/{id}/approve")
    ErasureView approveErasure(@PathVariable String municipality, @PathVariable String id, HttpServletRequest request) {
        Proposal proposal = reads.proposal(municipality, id);
        fresh();
        Version version = Version.read(request.getHeader("If-Match"));
        try {
            Optional<Receipt> receipt = erasures.approve(municipality, proposal.id(), seen(proposal.vision(), version));
            if (receipt.isEmpty()) {
                return settledAlready(municipality, id, Proposal.State.APPROVED);
            }
            receipt.get().recorded().forEach(e -> progress.await(proposal.vision(), e.position(), UNTIL_SHOWN));
            return reads.erasure(municipality, id);
        } catch (OwnProposalException own) {
            throw new ProblemException(
                    ProblemType.NOT_ALLOWED,
                    "Den som har föreslagit en gallring kan inte godkänna den, inte heller den vars nyckel har gjort det: be en annan person.",
                    "Whoever has proposed an erasure cannot approve it, nor can the one whose key did: ask another person.");
        } catch (NoPersonException program) {
            throw noPerson();
        }
    }

    /** Decline a proposal, or take back one's own. Doing so again changes nothing. */
    @PostMapping("/erasures/{id}/decline")
    ErasureView declineErasure(@PathVariable String municipality, @PathVariable String id) {
        Proposal proposal = reads.proposal(municipality, id);
        return erasures.decline(municipality, proposal.id())
                ? reads.erasure(municipality, id)
                : settledAlready(municipality, id, Proposal.State.DECLINED);
    }

    /** The answer to a repeated request: the proposal, if the same user has settled it in the same way; otherwise a conflict. */
    private ErasureView settledAlready(String municipality, String id, Proposal.State asked) {
        Proposal now = reads.proposal(municipality, id);
        if (now.state() == asked && CurrentActor.now().id().equals(now.settledBy())) {
            return reads.view(now);
        }
        throw new ProblemException(
                ProblemType.UNFIT_STATE,
                "Förslaget är redan godkänt, avslaget eller taget tillbaka.",
                "The proposal has been approved, declined or withdrawn already.");
    }

    /** What asks a person again on the pages asks for a newer token here. */
    private void fresh() {
        if (CurrentActor.now().kind() == Actor.Kind.PERSON
                && TokenProof.at()
                        .filter(at -> at.plus(Freshness.RECENT).isAfter(clock.instant()))
                        .isEmpty()) {
            throw new ProblemException(
                    ProblemType.NOT_SIGNED_IN,
                    401,
                    List.of(Violation.of(
                                    "Den som godkänner en gallring ska ha visat vem den är de senaste fem minuterna: logga in igen hos identitetsleverantören och skicka det nya intyget.",
                                    "Whoever approves an erasure must have proved who they are within the last five minutes: sign in again at the identity provider, and send the new token.")
                            .at("Authorization")),
                    Map.of(
                            "WWW-Authenticate",
                            "Bearer error=\"insufficient_user_authentication\", max_age=\""
                                    + Freshness.RECENT.toSeconds() + "\""));
        }
    }

    private static ProblemException noPerson() {
        return new ProblemException(
                ProblemType.NOT_ALLOWED,
                "En gallring godkänns av en person, inte av en nyckel eller ett program: på kommunens sida gallring, eller med personens eget intyg.",
                "An erasure is approved by a person, not by a key or a program: on the municipality's page of erasures, or with the person's own token.");
    }
}

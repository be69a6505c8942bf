package se.rodatraden.http.erasure;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.commands.erasure.Erasures;
import se.rodatraden.commands.erasure.Proposal;
import se.rodatraden.feeds.CloudEvent;
import se.rodatraden.feeds.Feed;
import se.rodatraden.http.answer.ListAnswer;
import se.rodatraden.http.answer.RequestLanguage;
import se.rodatraden.http.problem.ProblemException;
import se.rodatraden.http.problem.ProblemType;
import se.rodatraden.http.problem.Translation;
import se.rodatraden.http.request.Parameters;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.value.VisionId;

/** Lists what can be erased, and the proposals to do so. */
@RestController
@Needs(Right.ERASE)
@RequestMapping(path = "/api/{municipality}", produces = "application/json")
class ErasureReads {
    private final Erasures erasures;
    private final Visions visions;
    private final Actors actors;
    private final Feed feed;

    ErasureReads(Erasures erasures, Visions visions, Actors actors, Feed feed) {
        this.erasures = erasures;
        this.visions = visions;
        this.actors = actors;
        this.feed = feed;
    }

    /** List the entries of a vision whose texts can be erased, with those that have been and the proposals that are open. */
    @GetMapping("/visions/{vision}/erasable")
    ListAnswer<ErasableView> erasable(
            @PathVariable String municipality, @PathVariable String vision, HttpServletRequest request) {
        VisionId id = Parameters.vision(municipality, vision);
        VisionOn on = visions.find(id, null, null).orElseThrow(Translation::noSuchVision);
        List<Proposal> open = erasures.in(municipality).stream()
                .filter(p -> p.state() == Proposal.State.OPEN && p.vision().equals(id))
                .toList();
        Lang language = RequestLanguage.of(request);
        return ListAnswer.whole(on.history().entries().stream()
                .map(entry -> ErasableView.of(entry, on.marks(), open, language))
                .toList());
    }

    /** List proposals to erase texts: those that are open first, then the latest; 200 at most. */
    @GetMapping("/erasures")
    ListAnswer<ErasureView> erasures(@PathVariable String municipality) {
        List<Proposal> all = erasures.in(Parameters.municipality(municipality));
        Map<UUID, String> names = actors.names(
                all.stream().flatMap(ErasureView::people).distinct().toList());
        return ListAnswer.whole(
                all.stream().map(p -> ErasureView.of(p, names, null)).toList());
    }

    /** Get a proposal, with the event by which it was recorded if it has been approved. */
    @GetMapping("/erasures/{id}")
    ErasureView erasure(@PathVariable String municipality, @PathVariable String id) {
        return view(proposal(municipality, id));
    }

    Proposal proposal(String municipality, String id) {
        return erasures.find(Parameters.municipality(municipality), uuid(id)).orElseThrow(ErasureReads::none);
    }

    ErasureView view(Proposal proposal) {
        return ErasureView.of(
                proposal, actors.names(ErasureView.people(proposal).distinct().toList()), recorded(proposal));
    }

    private ErasureView.@Nullable Recorded recorded(Proposal proposal) {
        if (proposal.state() != Proposal.State.APPROVED) {
            return null;
        }
        Optional<CloudEvent> event = feed.of(proposal.vision()).stream()
                .filter(e -> e.data() instanceof VisionEvent.TextsErased erased
                        && erased.entry().equals(proposal.entry())
                        && erased.decision().equals(proposal.decision()))
                .findFirst();
        return event.map(e -> new ErasureView.Recorded(e.position(), e.id(), e.time(), e.proof()))
                .orElse(null);
    }

    private static UUID uuid(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException unreadable) {
            // refused below
        }
        throw none();
    }

    private static ProblemException none() {
        return new ProblemException(
                ProblemType.NO_SUCH_ERASURE,
                "Det finns inget sådant förslag till gallring i kommunen.",
                "There is no such proposal to erase in the municipality.");
    }
}

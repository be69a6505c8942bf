package se.rodatraden.pages.erasure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.commands.erasure.Erasures;
import se.rodatraden.commands.erasure.Proposal;
import se.rodatraden.identity.Actors;
import se.rodatraden.municipality.Body;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.AdministrationScope;
import se.rodatraden.pages.FormGuard;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.PageModel;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.value.VisionId;
import se.rodatraden.words.Wording;
import se.rodatraden.words.erasure.ErasureWords;

/** Makes the pages of erasures for one reader. */
final class ErasurePages {
    static final String APPROVE = "/godkann";
    static final String DECLINE = "/avsla";
    private static final int UNPROCESSABLE = 422;

    private final Erasures erasures;
    private final Visions visions;
    private final Actors actors;
    private final Lang lang;
    private final FormGuard guard;

    ErasurePages(Erasures erasures, Visions visions, Actors actors, Lang lang, FormGuard guard) {
        this.erasures = erasures;
        this.visions = visions;
        this.actors = actors;
        this.lang = lang;
        this.guard = guard;
    }

    static String address(VisionId vision, String entry) {
        return Addresses.vision(vision) + "/gallra/" + entry;
    }

    ModelAndView list(String code, @Nullable String fault) {
        AdministrationScope place = AdministrationScope.of(code, lang);
        List<Proposal> all = erasures.in(code);
        Map<UUID, String> names = actors.names(all.stream()
                .flatMap(p -> Stream.concat(Stream.of(p.proposedBy()), Stream.ofNullable(p.settledBy())))
                .distinct()
                .toList());
        PageModel frame = place.frame(lang.say("Gallring", "Erasure"), AdministrationScope.ERASURE);
        ProposalsPage page = new ProposalsPage(
                frame,
                place,
                AdministrationScope.ways(code, lang),
                all.stream()
                        .filter(p -> p.state() == Proposal.State.OPEN)
                        .map(p -> line(p, names, place))
                        .toList(),
                all.stream()
                        .filter(p -> p.state() != Proposal.State.OPEN)
                        .map(p -> line(p, names, place))
                        .toList(),
                fault);
        return new ModelAndView(new Html("erasures.jte", page, frame, fault == null ? 200 : UNPROCESSABLE, true));
    }

    private ProposalsPage.Line line(Proposal p, Map<UUID, String> names, AdministrationScope place) {
        boolean own = erasures.isOwn(p);
        boolean open = p.state() == Proposal.State.OPEN;
        Optional<VisionOn> on = visions.find(p.vision(), null, null);
        String here = place.root() + AdministrationScope.ERASURE + "/" + p.id();
        return new ProposalsPage.Line(
                Addresses.vision(p.vision()) + "#h-" + p.entry(),
                on.map(VisionOn::title).orElse(p.vision().name()),
                on.flatMap(o -> entry(o, p.entry())).map(this::named).orElse(p.entry()),
                ErasureWords.decision(p.decision(), lang),
                p.decision().why(),
                lang.say("Föreslogs den ", "Proposed ") + lang.moment(p.proposedAt()) + by(p.proposedBy(), names),
                settled(p, names),
                own,
                open && !own ? send(here + APPROVE) : null,
                open ? send(here + DECLINE) : null);
    }

    private String settled(Proposal p, Map<UUID, String> names) {
        return p.settledBy() == null || p.settledAt() == null
                ? ""
                : (p.state() == Proposal.State.APPROVED
                                ? lang.say("Godkändes den ", "Approved ")
                                : p.settledBy().equals(p.proposedBy())
                                        ? lang.say("Togs tillbaka den ", "Withdrawn ")
                                        : lang.say("Avslogs den ", "Declined "))
                        + lang.moment(p.settledAt())
                        + by(p.settledBy(), names);
    }

    private String by(UUID who, Map<UUID, String> names) {
        return lang.say(" av ", " by ") + names.getOrDefault(who, who.toString()) + ".";
    }

    private ProposalsPage.Send send(String address) {
        return new ProposalsPage.Send(address, guard.word(address));
    }

    private static Optional<Entry> entry(VisionOn on, String id) {
        return on.history().entries().stream().filter(e -> e.id().equals(id)).findFirst();
    }

    private String named(Entry e) {
        return Wording.fact(e.fact(), lang.locale()).title() + ", " + Wording.date(e.occurred(), lang.locale());
    }

    ModelAndView form(
            VisionId vision,
            String entry,
            List<Body> bodies,
            ProposalForm form,
            LocalDate today,
            @Nullable String fault) {
        VisionOn on = visions.find(vision, null, null).orElseThrow(() -> NoSuchPageException.vision(true));
        Entry of = entry(on, entry).orElseThrow(NoSuchPageException::address);
        String address = address(vision, entry);
        PageModel frame = new PageModel(
                lang,
                lang.say("Föreslå gallring: ", "Propose erasure: ") + on.title(),
                address,
                PageModel.Section.NONE,
                null);
        ProposePage page = new ProposePage(
                frame,
                Addresses.vision(vision),
                on.title(),
                named(of),
                address,
                Addresses.municipality(vision.municipality()) + AdministrationScope.ERASURE,
                guard.word(address),
                bodies.stream()
                        .filter(b -> b.until() == null)
                        .map(b -> new ProposePage.Choice(b.id(), b.name(), b.id().equals(form.body())))
                        .toList(),
                form,
                today.toString(),
                fault == null && on.marks().erasureOf(of.fact()).isPresent()
                        ? lang.say(
                                "Postens texter är redan gallrade.", "The texts of the entry have been erased already.")
                        : fault);
        return new ModelAndView(new Html("erase.jte", page, frame, fault == null ? 200 : UNPROCESSABLE, true));
    }
}

package se.rodatraden.pages.municipality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.MandatePeriod;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.CsvWriter;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RecordOffer;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Decisions;
import se.rodatraden.views.reading.Ledger;
import se.rodatraden.views.reading.TermHandover;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.handover.Handover;
import se.rodatraden.vision.handover.Handover.Category;
import se.rodatraden.vision.value.VisionId;
import se.rodatraden.words.HandoverWords;
import se.rodatraden.words.SourceWords;
import se.rodatraden.words.Wording;
import se.rodatraden.words.situation.AlertWords;
import se.rodatraden.words.situation.HandoverSummary;

/** Writes the page of a mandate period from its hand-over. */
final class TermPages {
    /** What nobody has taken up comes first: it is what a reader must not miss. */
    private static final List<Category> ORDER = List.of(
            Category.UNTOUCHED,
            Category.DEFERRED_TO,
            Category.INHERITED,
            Category.TAKEN_UP,
            Category.DECIDED,
            Category.WRITTEN_OFF,
            Category.GOALS_RUN_OUT,
            Category.OPEN_AT_END);

    /** How long a matter lay still is told once, with the first of these that it has. */
    private static final List<Category> LYING =
            List.of(Category.UNTOUCHED, Category.DEFERRED_TO, Category.INHERITED, Category.OPEN_AT_END);

    private final TermHandover handover;
    private final RequestContext asking;
    private final Lang speech;
    private final Locale locale;

    private TermPages(TermHandover handover, RequestContext asking) {
        this.handover = handover;
        this.asking = asking;
        this.speech = asking.speech();
        this.locale = speech.locale();
    }

    /** All lines as a file, in the order of the page. */
    static CsvWriter csv(TermHandover handover, RequestContext asking) {
        return new TermCsv(handover, asking.speech()).of(ORDER);
    }

    static TermPage of(TermHandover handover, RequestContext asking) {
        return new TermPages(handover, asking).page();
    }

    private TermPage page() {
        String code = handover.municipality();
        String name = Municipalities.name(code).orElse(code);
        String heading = HandoverWords.name(handover.period(), locale);
        List<TermPage.Section> sections = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        for (Category c : ORDER) {
            List<TermPage.Line> lines =
                    handover.lines(c).stream().map(this::line).toList();
            if (lines.isEmpty() && handover.begun()) {
                empty.add(HandoverWords.none(c, handover, locale));
            } else if (!lines.isEmpty()) {
                sections.add(new TermPage.Section(id(c), HandoverWords.heading(c, handover.ended(), locale), lines));
            }
        }
        return new TermPage(
                new PageModel(
                        speech,
                        heading + " – " + name,
                        asking.address(),
                        PageModel.Section.NONE,
                        asking.time().shownAs(handover.position())),
                Addresses.term(code, handover.period()),
                name,
                Addresses.municipality(code) + Addresses.time(asking.asOf(), asking.knownAt()),
                heading,
                HandoverWords.borders(handover.period(), locale),
                asking.time(),
                HandoverSummary.of(handover, locale),
                List.of(
                        moment(
                                speech.say("När perioden började", "When the period began"),
                                Category.DEFERRED_TO,
                                Category.INHERITED),
                        moment(
                                speech.say("Under perioden", "In the period"),
                                Category.TAKEN_UP,
                                Category.DECIDED,
                                Category.WRITTEN_OFF,
                                Category.GOALS_RUN_OUT),
                        moment(
                                handover.ended()
                                        ? speech.say("När perioden slutade", "When the period ended")
                                        : speech.say("Hittills", "So far"),
                                Category.UNTOUCHED,
                                Category.OPEN_AT_END)),
                Addresses.term(code, handover.period()) + ".csv" + asking.time().query(),
                sections,
                empty,
                neighbour(handover.previous()),
                neighbour(handover.next()),
                RecordOffer.of(
                        code,
                        speech,
                        List.of(
                                new NavigationLink(
                                        speech.say("Registrera ett val", "Record an election"), "record-election"),
                                new NavigationLink(
                                        speech.say("Registrera en majoritet", "Record a majority"),
                                        "record-coalition"))));
    }

    private TermPage.Moment moment(String name, Category... categories) {
        return new TermPage.Moment(
                name,
                Stream.of(categories)
                        .map(c -> new TermPage.Count(
                                HandoverWords.heading(c, handover.ended(), locale),
                                handover.lines(c).size(),
                                handover.lines(c).isEmpty() ? null : "#" + id(c)))
                        .toList());
    }

    private TermPage.Line line(TermHandover.Line line) {
        VisionId id = line.vision().id();
        boolean waits = line.item().category() == Category.UNTOUCHED;
        String alert = waits
                ? line.vision()
                        .handover()
                        .notTakenUp()
                        .map(a -> AlertWords.of(a, locale))
                        .orElse(null)
                : null;
        return new TermPage.Line(
                line.vision().title(),
                Addresses.vision(id, asking.asOf(), asking.knownAt()),
                SourceWords.of(
                                speech,
                                line.item().entries().stream()
                                        .map(p -> p.entry().fact())
                                        .toArray())
                        .in(HandoverWords.sentence(handover, line.item(), locale)),
                HandoverWords.doubt(line.item(), locale),
                alert,
                still(line),
                line.item().entries().stream().map(p -> proof(id, p)).toList());
    }

    private @Nullable String still(TermHandover.Line line) {
        Handover whole = line.vision().handover();
        Category first = LYING.stream()
                .filter(c -> whole.first(c).isPresent())
                .findFirst()
                .orElse(null);
        String words = line.item().category() != first
                ? ""
                : whole.still()
                        .map(s -> HandoverSummary.still(s, handover, locale))
                        .orElse("");
        return words.isEmpty() ? null : words;
    }

    private TermPage.Proof proof(VisionId id, Placed p) {
        Entry e = p.entry();
        boolean undated = e.occurred().label() == null && e.occurred().edtf().isEmpty();
        return new TermPage.Proof(
                SourceWords.of(speech, e.fact())
                        .in((undated ? Wording.title(e.fact(), locale) : Wording.named(e.fact(), locale))
                                + Decisions.decision(e)
                                        .map(Decision::paragraph)
                                        .map(paragraph -> ", " + paragraph)
                                        .orElse("")
                                + Ledger.dnr(e.fact())
                                        .map(dnr -> speech.say(", dnr ", ", ref. no. ") + dnr)
                                        .orElse("")),
                Addresses.vision(id, asking.asOf(), asking.knownAt()) + "#h-" + e.id());
    }

    private TermPage.@Nullable Neighbour neighbour(Optional<MandatePeriod> period) {
        return period.map(p -> new TermPage.Neighbour(
                        p.label(),
                        Addresses.term(handover.municipality(), p) + Addresses.time(asking.asOf(), asking.knownAt())))
                .orElse(null);
    }

    private static String id(Category category) {
        return category.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package se.rodatraden.pages.vision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.identity.Role;
import se.rodatraden.kernel.Source;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Ledger;
import se.rodatraden.vision.entry.Corrections;
import se.rodatraden.vision.event.Basis;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.rules.Acknowledged;
import se.rodatraden.vision.value.Registry;
import se.rodatraden.vision.value.VisionId;
import se.rodatraden.words.FactText;
import se.rodatraden.words.Worded;
import se.rodatraden.words.Wording;
import se.rodatraden.words.situation.Particulars;

/** Writes the ledger of a vision. */
final class LedgerPages {
    private final Ledger ledger;
    private final Map<String, String> names;
    private final TimeForm time;
    private final Lang speech;

    private LedgerPages(Ledger ledger, Map<String, String> names, TimeForm time) {
        this.names = names;
        this.ledger = ledger;
        this.time = time;
        this.speech = time.speech();
    }

    /** The mark that a parameter names; null where it names none. */
    static Ledger.@Nullable Mark mark(@Nullable String only) {
        return Arrays.stream(Ledger.Mark.values())
                .filter(m -> parameter(m).equals(only))
                .findFirst()
                .orElse(null);
    }

    private static String parameter(Ledger.Mark mark) {
        return mark.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** @param names of those who recorded, as far as the reader may see them */
    static LedgerPage of(Ledger ledger, Ledger.@Nullable Mark mark, Map<String, String> names, RequestContext asking) {
        return new LedgerPages(ledger, names, asking.time()).page(mark, asking);
    }

    private LedgerPage page(Ledger.@Nullable Mark mark, RequestContext asking) {
        VisionId id = ledger.on().id();
        List<Ledger.Line> lines = ledger.only(mark);
        int all = ledger.lines().size();
        return new LedgerPage(
                new PageModel(
                        speech,
                        speech.say("Liggare: ", "Ledger: ") + ledger.on().title(),
                        asking.address(),
                        PageModel.Section.NONE,
                        time.shownAs(ledger.on().position())),
                Addresses.vision(id) + Navigation.LEDGER,
                Addresses.vision(id, null, time.knownAt()),
                ledger.on().title(),
                time,
                Navigation.of(id, time, Navigation.LEDGER, ledger.on().marks()),
                filters(id, mark),
                mark == null
                        ? speech.say(all + " händelser", all + " events")
                        : speech.say(
                                lines.size() + " av " + all + " händelser", lines.size() + " of " + all + " events"),
                lines.stream().map(this::line).toList());
    }

    private List<LedgerPage.Filter> filters(VisionId id, Ledger.@Nullable Mark chosen) {
        List<LedgerPage.Filter> filters = new ArrayList<>();
        filters.add(filter(id, null, chosen));
        for (Ledger.Mark mark : Ledger.Mark.values()) {
            filters.add(filter(id, mark, chosen));
        }
        return filters;
    }

    private LedgerPage.Filter filter(VisionId id, Ledger.@Nullable Mark mark, Ledger.@Nullable Mark chosen) {
        StringBuilder query = new StringBuilder();
        Addresses.add(query, "only", mark == null ? null : parameter(mark));
        Addresses.add(query, "knownAt", time.knownAt());
        String name = (mark == null ? speech.say("alla", "all") : word(mark)) + " ("
                + ledger.only(mark).size() + ")";
        return new LedgerPage.Filter(name, Addresses.vision(id) + Navigation.LEDGER + query, mark == chosen);
    }

    private String word(Ledger.Mark mark) {
        return switch (mark) {
            case LATE -> speech.say("sent registrerade", "recorded late");
            case CORRECTED -> speech.say("rättade", "corrected");
            case STRUCK -> speech.say("strukna", "struck");
            case WITHOUT_DNR -> speech.say("utan dnr", "without registry number");
            case SOURCE_CONFLICT -> speech.say("motstridiga uppgifter", "conflicting statements");
            case CONFIDENTIAL -> speech.say("sekretessmarkerade", "marked confidential");
            case FORCE_UNCONFIRMED -> speech.say("laga kraft inte bekräftad", "legal force not confirmed");
        };
    }

    private LedgerPage.Line line(Ledger.Line l) {
        Fact fact = l.fact();
        String number = l.event().position() + " · " + l.event().sequence();
        if (fact == null) {
            return new LedgerPage.Line(
                    number,
                    null,
                    speech.say("Historiken öppnades", "The history was opened"),
                    "",
                    "",
                    null,
                    recorded(l),
                    "",
                    "",
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    List.of(),
                    null,
                    null,
                    null,
                    false);
        }
        FactText text = Wording.fact(fact, ledger.on(), speech.locale());
        Worded when = Particulars.since(fact.told().occurred(), speech.locale());
        return new LedgerPage.Line(
                number,
                fact.entry(),
                text.title(),
                Wording.body(fact.told().body(), speech.locale()),
                when.text(),
                Stream.of(when.note(), basis(fact.noted().basis()))
                        .filter(Objects::nonNull)
                        .reduce((a, b) -> a + ", " + b)
                        .orElse(null),
                recorded(l),
                lag(l),
                registry(fact),
                text.lines(),
                fact.told().sources().stream().map(this::source).toList(),
                marks(l),
                l.deviations().stream().map(this::deviation).toList(),
                fact.told().reason(),
                CorrectionText.of(l.corrections(), speech),
                made(l),
                target(fact),
                title(target(fact)),
                l.struck() != null);
    }

    /** What the event corrected: another entry, or the registration. */
    private @Nullable CorrectionText made(Ledger.Line l) {
        if (l.made() != null) {
            return CorrectionText.of(Objects.requireNonNull(l.made()), speech);
        }
        return l.registration() == null ? null : CorrectionText.of(Objects.requireNonNull(l.registration()), speech);
    }

    private static @Nullable String target(Fact fact) {
        return fact instanceof Fact.EntryCorrected c
                ? c.corrects()
                : fact instanceof Fact.EntryAnnulled a
                        ? a.annuls()
                        : fact instanceof Fact.MarkedConfidential m ? m.about() : null;
    }

    private @Nullable String title(@Nullable String entry) {
        return Optional.ofNullable(entry).flatMap(ledger::line).stream()
                .flatMap(l -> Stream.ofNullable(l.fact()))
                .findFirst()
                .map(f -> Wording.fact(f, speech.locale()).title())
                .orElse(entry);
    }

    private List<String> marks(Ledger.Line l) {
        List<String> marks = new ArrayList<>(
                l.fact() == null
                        ? List.of()
                        : EntryList.confidential(l.fact().entry(), ledger.on().marks(), speech));
        Corrections.Struck struck = l.struck();
        if (struck != null) {
            marks.add(speech.say("Struken: ", "Struck: ") + struck.annulment().why());
        }
        if (!l.corrections().isEmpty()) {
            marks.add(speech.say("Rättad", "Corrected"));
        }
        if (l.marks().contains(Ledger.Mark.SOURCE_CONFLICT)) {
            marks.add(speech.say("Motstridiga uppgifter", "Conflicting statements"));
        }
        if (l.marks().contains(Ledger.Mark.FORCE_UNCONFIRMED)) {
            marks.add(speech.say("Laga kraft inte bekräftad", "Legal force not confirmed"));
        }
        return marks;
    }

    private String basis(Basis basis) {
        return switch (basis) {
            case LIVE -> speech.say("registrerad när det hände", "recorded when it happened");
            case RETROACTIVE -> speech.say("registrerad i efterhand", "recorded afterwards");
            case IMPORTED -> speech.say("ur ett historikdokument", "from a history document");
        };
    }

    private String recorded(Ledger.Line l) {
        Instant at = l.event().recordedAt();
        String by = l.recordedBy();
        return speech.moment(at) + (by == null ? "" : by(by, l.role()));
    }

    private String by(String by, @Nullable String role) {
        return switch (by) {
            case "seed" -> speech.say(" av registret", " by the register");
            case "import" -> speech.say(" vid import", " by import");
            default -> speech.say(" av ", " by ") + who(by, role);
        };
    }

    /** The role is for everyone; the name for those who may see it. */
    private String who(String by, @Nullable String role) {
        String shown = role == null
                ? by
                : Role.named(role).map(r -> r.title(speech.locale())).orElse(role);
        String name = names.get(by);
        return name == null ? shown : name + ", " + shown;
    }

    private String lag(Ledger.Line l) {
        return l.lag() == null ? "" : new LagWords(speech).of(l.lag(), l.lagAtMost());
    }

    private String registry(Fact fact) {
        Registry registry = fact.told().registry();
        String dnr = Ledger.dnr(fact).orElse(speech.say("dnr saknas", "no registry number"));
        return Stream.of(
                        dnr,
                        registry == null || registry.record() == null ? null : registry.record(),
                        registry == null || registry.direction() == null ? null : direction(registry.direction()),
                        registry == null ? null : registry.counterpart())
                .filter(Objects::nonNull)
                .reduce((a, b) -> a + ", " + b)
                .orElse(dnr);
    }

    private String direction(Registry.Direction direction) {
        return switch (direction) {
            case IN -> speech.say("inkommande", "incoming");
            case OUT -> speech.say("utgående", "outgoing");
            case INTERNAL -> speech.say("upprättad inom myndigheten", "drawn up within the authority");
        };
    }

    private VisionPage.SourceLine source(Source s) {
        return new VisionPage.SourceLine(s.title(), s.url(), s.quote(), EntryList.stamp(s, speech), s.external());
    }

    private String deviation(Acknowledged a) {
        String rule = a.rule();
        String text = rule == null ? "" : Wording.deviation(rule, speech.locale()) + " ";
        String notes = a.acknowledgedBy().stream()
                .map(n -> speech.say(" Noterat av ", " Noted by ") + n.by().name() + ": " + n.text())
                .reduce("", String::concat);
        String law = a.found() == null ? "" : ", " + Wording.source(a.found().paragraph(), speech.locale());
        return text + "(" + WhyPages.status(a, a.found(), speech) + law + ")" + notes;
    }
}

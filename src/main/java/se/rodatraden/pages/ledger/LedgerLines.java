package se.rodatraden.pages.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.identity.Role;
import se.rodatraden.kernel.Source;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.vision.CorrectionText;
import se.rodatraden.pages.vision.EntryList;
import se.rodatraden.pages.vision.EntryNames;
import se.rodatraden.pages.vision.Navigation;
import se.rodatraden.pages.vision.VisionPage;
import se.rodatraden.pages.why.WhyPages;
import se.rodatraden.time.DateWords;
import se.rodatraden.time.Lang;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.views.reading.Ledger;
import se.rodatraden.vision.entry.Corrections;
import se.rodatraden.vision.event.Basis;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.rules.Acknowledged;
import se.rodatraden.vision.value.Registry;
import se.rodatraden.words.FactText;
import se.rodatraden.words.SourceWords;
import se.rodatraden.words.Worded;
import se.rodatraden.words.Wording;
import se.rodatraden.words.erasure.ErasureWords;
import se.rodatraden.words.situation.Particulars;

/**
 * Words the events of a ledger.
 *
 * @param names of those who recorded, as far as the reader may see them
 * @param time the time that is chosen, as the query of an address
 * @param sealed how many events are in the tamper-evident log
 */
record LedgerLines(
        Ledger ledger, Map<String, String> names, EventCitation citation, String time, long sealed, Lang lang) {

    LedgerLine of(Ledger.Line l) {
        Fact fact = l.fact();
        return new LedgerLine(
                l.event().position(),
                l.event().sequence(),
                fact == null ? null : fact.entry(),
                address(l),
                what(l, fact),
                when(l, fact),
                diary(fact),
                fact == null
                        ? List.of()
                        : fact.told().sources().stream().map(this::source).toList(),
                l.struck() == null ? null : struck(l.struck()),
                marks(l, fact),
                l.deviations().stream().map(this::deviation).toList(),
                fact == null ? null : fact.told().reason(),
                CorrectionText.of(l.corrections(), entryNames()),
                made(l),
                target(fact),
                fact == null
                                || l.struck() != null
                                || Corrections.isCorrection(fact)
                                || ledger.on().marks().erasureOf(fact).isPresent()
                        ? List.of()
                        : Navigation.repairs(
                                ledger.on().id(),
                                fact.entry(),
                                ledger.on().marks().covers(fact),
                                lang),
                citation.of(l),
                SourceWords.of(lang, fact),
                l.event().position() <= sealed ? "/log/proof/" + l.event().position() : null);
    }

    private EntryNames entryNames() {
        return new EntryNames(ledger.on().known().entries(), lang);
    }

    /** What the event corrected: another entry, or the registration. */
    private @Nullable CorrectionText made(Ledger.Line l) {
        if (l.made() != null) {
            return CorrectionText.of(l.made(), entryNames());
        }
        return l.registration() == null ? null : CorrectionText.of(l.registration(), lang);
    }

    private String address(Ledger.Line l) {
        return Addresses.vision(ledger.on().id())
                + Navigation.LEDGER
                + "/"
                + l.event().position()
                + time;
    }

    private LedgerLine.What what(Ledger.Line l, @Nullable Fact fact) {
        if (l.erasure() != null) {
            return new LedgerLine.What(ErasureWords.title(lang), "", ErasureWords.lines(l.erasure(), lang), null, null);
        }
        if (fact == null) {
            return new LedgerLine.What(
                    lang.say("Historiken öppnades", "The history was opened"), "", List.of(), null, null);
        }
        FactText text = Wording.fact(fact, ledger.on(), lang.locale());
        return new LedgerLine.What(
                text.title(),
                Wording.body(fact.told().body(), lang.locale()),
                text.lines(),
                text.wording(),
                fact.told().note());
    }

    private LedgerLine.When when(Ledger.Line l, @Nullable Fact fact) {
        Worded occurred = fact == null
                ? new Worded("", null)
                : Particulars.since(fact.told().occurred(), lang.locale());
        return new LedgerLine.When(
                occurred.text(),
                fact == null ? null : DateWords.sourceLanguage(fact.told().occurred(), lang),
                occurred.note(),
                fact == null ? null : basis(fact.noted().basis()),
                lang.moment(l.event().recordedAt()),
                recorder(l),
                l.lag() == null ? "" : new LagWords(lang).of(l.lag(), l.lagAtMost()));
    }

    String recorder(Ledger.Line l) {
        String by = l.recordedBy();
        return by == null ? "" : recorder(by, l.role());
    }

    /** The role is for everyone; the name for those who may see it. */
    private String recorder(String by, @Nullable String role) {
        String name = names.get(by);
        String shown = recorder(role == null ? by : role);
        return name == null ? shown : name + ", " + shown;
    }

    /** A role, a channel, or somebody by name. */
    String recorder(String key) {
        return switch (key) {
            case "seed" -> lang.say("registret", "the register");
            case "import" -> lang.say("import", "import");
            default ->
                Optional.ofNullable(names.get(key))
                        .or(() -> Role.named(key).map(r -> r.title(lang.locale())))
                        .orElse(key);
        };
    }

    private LedgerLine.Diary diary(@Nullable Fact fact) {
        if (fact == null) {
            return new LedgerLine.Diary("", null, null, null);
        }
        Registry registry = fact.told().registry();
        return new LedgerLine.Diary(
                Ledger.dnr(fact).orElse(lang.say("dnr saknas", "no registry number")),
                registry == null ? null : registry.record(),
                registry == null || registry.direction() == null ? null : direction(registry.direction()),
                registry == null ? null : registry.counterpart());
    }

    private String direction(Registry.Direction direction) {
        return switch (direction) {
            case IN -> lang.say("inkommande", "incoming");
            case OUT -> lang.say("utgående", "outgoing");
            case INTERNAL -> lang.say("upprättad inom myndigheten", "drawn up within the authority");
        };
    }

    private String basis(Basis basis) {
        return switch (basis) {
            case LIVE -> lang.say("registrerad när det hände", "recorded when it happened");
            case RETROACTIVE -> lang.say("registrerad i efterhand", "recorded afterwards");
            case IMPORTED -> lang.say("ur ett historikdokument", "from a history document");
        };
    }

    private String struck(Corrections.Struck struck) {
        return lang.say("Struken den ", "Struck on ")
                + lang.day(struck.by().recordedAt().atZone(SwedishDays.ZONE).toLocalDate())
                + lang.say(" av ", " by ")
                + struck.by().fact().told().body().name()
                + ": "
                + struck.annulment().why();
    }

    private List<String> marks(Ledger.Line l, @Nullable Fact fact) {
        List<String> marks = new ArrayList<>(
                fact == null
                        ? List.of()
                        : EntryList.confidential(fact.entry(), ledger.on().marks(), lang));
        Stream.of(Ledger.Mark.SOURCE_CONFLICT, Ledger.Mark.FORCE_UNCONFIRMED)
                .filter(l.marks()::contains)
                .map(m -> MarkWords.one(m, lang))
                .forEach(marks::add);
        return List.copyOf(marks);
    }

    private LedgerLine.@Nullable Target target(@Nullable Fact fact) {
        String entry = switch (fact) {
            case Fact.EntryCorrected c -> c.corrects();
            case Fact.EntryAnnulled a -> a.annuls();
            case Fact.MarkedConfidential m -> m.about();
            case null -> null;
            case Fact _ -> null;
        };
        return Optional.ofNullable(entry)
                .flatMap(ledger::line)
                .map(this::target)
                .orElse(null);
    }

    private LedgerLine.Target target(Ledger.Line l) {
        return new LedgerLine.Target(address(l), what(l, l.fact()).title());
    }

    private VisionPage.SourceLine source(Source s) {
        return VisionPage.SourceLine.of(s, lang);
    }

    private String deviation(Acknowledged a) {
        String rule = a.rule();
        String text = rule == null ? "" : Wording.deviation(rule, lang.locale()) + " ";
        String notes = a.acknowledgedBy().stream()
                .map(n -> lang.say(" Noterat av ", " Noted by ") + n.by().name() + ": " + n.text())
                .reduce("", String::concat);
        String law = a.found() == null ? "" : ", " + Wording.source(a.found().paragraph(), lang.locale());
        return text + "(" + WhyPages.status(a, a.found(), lang) + law + ")" + notes;
    }
}

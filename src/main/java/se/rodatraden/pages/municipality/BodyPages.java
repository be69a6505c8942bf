package se.rodatraden.pages.municipality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.BodyTerm;
import se.rodatraden.municipality.Existence;
import se.rodatraden.municipality.LocalRules;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.ElectionKind;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.municipality.event.MunicipalEvent.Dated;
import se.rodatraden.municipality.event.MunicipalEvent.DocumentTypeDefined;
import se.rodatraden.municipality.event.MunicipalEvent.RemissDefaultSet;
import se.rodatraden.municipality.event.MunicipalEvent.SeasonDefined;
import se.rodatraden.municipality.event.RecordedMunicipalEvent;
import se.rodatraden.municipality.event.Resolution;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.vision.VisionPage;
import se.rodatraden.time.DateWords;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.words.MunicipalWords;
import se.rodatraden.words.Wording;

/** Makes what the pages of bodies show out of a municipality's own register. */
final class BodyPages {
    private static final int YEARS_BACK = 12;
    private static final int YEARS_AHEAD = 4;

    private final Municipality known;
    private final RequestContext asking;
    private final LocalDate day;
    private final Lang speech;
    private final Locale locale;

    BodyPages(Municipality known, RequestContext asking) {
        this.known = known;
        this.asking = asking;
        this.day = asking.time().day();
        this.speech = asking.speech();
        this.locale = speech.locale();
    }

    BodiesPage.Line line(Body b) {
        return new BodiesPage.Line(
                address(b.id()),
                title(b),
                MunicipalWords.kind(b.kind(), locale),
                lived(b),
                b.names().size() < 2 ? List.of() : names(b),
                linked(b.predecessors()),
                linked(b.successors()),
                terms(b).stream().filter(BodiesPage.Term::current).findFirst().orElse(null));
    }

    /** What it is called on the day, or was last, with a capital letter. */
    String title(Body b) {
        String name = b.nameOn(day).orElse(b.name());
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    boolean ended(Body b) {
        return b.during(day, day) == Existence.DISSOLVED;
    }

    /** What must be said before anything else of a body that is not simply there. */
    @Nullable
    String standing(Body b) {
        return switch (b.during(day, day)) {
            case EXISTED, UNKNOWN -> null;
            case NOT_YET -> speech.say("Organet fanns inte än den dagen.", "The body did not exist yet on that day.");
            case DISSOLVED -> speech.say("Organet har upphört (", "The body has ceased to exist (") + lived(b) + ").";
            case PARTLY ->
                speech.say(
                        "Det framgår inte om organet fanns den dagen.",
                        "The register does not show whether the body existed on that day.");
        };
    }

    List<BodiesPage.Stated> names(Body b) {
        return b.names().stream()
                .map(n -> new BodiesPage.Stated(n.name(), since(n.from())))
                .toList();
    }

    List<BodiesPage.Term> terms(Body b) {
        return known.terms(b.id(), day.minusYears(YEARS_BACK), day.plusYears(YEARS_AHEAD)).stream()
                .map(t -> new BodiesPage.Term(
                        t.label(),
                        speech.day(t.from()) + "–" + speech.day(t.to()),
                        origin(t.origin()),
                        t.contains(day)))
                .toList();
    }

    private String origin(BodyTerm.Origin origin) {
        return switch (origin) {
            case RECORDED -> speech.say("registrerad", "recorded");
            case STATUTORY -> speech.say("beräknad ur lagen", "computed from the law");
            case USUAL ->
                speech.say("den vanliga; inget beslut är registrerat", "the usual one; no decision is recorded");
        };
    }

    List<BodiesPage.Rule> rules() {
        LocalRules rules = known.rules();
        return rules.all().stream()
                .map(r -> new BodiesPage.Rule(
                        MunicipalWords.sentence(r, known, locale), since(r.since()), inForce(rules, r)))
                .toList();
    }

    private boolean inForce(LocalRules rules, Dated rule) {
        return Stream.of(
                        rule instanceof DocumentTypeDefined d
                                ? rules.documentType(d.kind(), day).orElse(null)
                                : null,
                        rule instanceof RemissDefaultSet
                                ? rules.remissDefault(day).orElse(null)
                                : null,
                        rule instanceof SeasonDefined s
                                ? rules.season(s.season(), day).orElse(null)
                                : null)
                .filter(Objects::nonNull)
                .anyMatch(rule::equals);
    }

    private String election(ElectionKind kind, boolean planned) {
        String name = switch (kind) {
            case ORDINARY -> speech.say("Ordinarie val", "Ordinary election");
            case EXTRA -> speech.say("Extra val", "Extra election");
            case RE_ELECTION -> speech.say("Omval", "Re-election");
        };
        return planned ? name + speech.say(", planerat", ", planned") : name;
    }

    List<BodiesPage.Stated> elections() {
        return known.elections().stream()
                .map(e ->
                        new BodiesPage.Stated(election(e.kind(), e.day().isAfter(asking.today())), speech.day(e.day())))
                .toList();
    }

    List<BodiesPage.Stated> coalitions() {
        return known.coalitions().stream()
                .map(c -> new BodiesPage.Stated(
                        c.name() + (c.parties().isEmpty() ? "" : " (" + String.join(", ", c.parties()) + ")"),
                        since(c.from())
                                + (c.to() == null
                                        ? ""
                                        : speech.say(" till och med ", " to ") + Wording.definite(c.to(), locale))))
                .toList();
    }

    List<BodyPage.EntryLine> entries(Body b) {
        List<BodyPage.EntryLine> told = new ArrayList<>();
        for (RecordedMunicipalEvent recorded : known.recorded()) {
            MunicipalEvent e = recorded.event();
            if (concerns(e, b.id())) {
                told.add(new BodyPage.EntryLine(
                        e.entry(),
                        DateWords.of(e.told().occurred(), locale),
                        DateWords.sourceLanguage(e.told().occurred(), speech),
                        MunicipalWords.source(e, known, speech).in(MunicipalWords.sentence(e, known, locale)),
                        decision(e.told().decision()),
                        e.told().note(),
                        known.struck(e.entry())
                                .map(a -> speech.say("Struken: ", "Struck: ") + a.why())
                                .orElse(null),
                        e.told().sources().stream()
                                .map(s -> VisionPage.SourceLine.of(s, speech))
                                .toList()));
            }
        }
        return List.copyOf(told);
    }

    private static boolean concerns(MunicipalEvent event, String body) {
        return switch (event) {
            case MunicipalEvent.BodyEstablished e -> e.body().equals(body);
            case MunicipalEvent.BodyRenamed e -> e.body().equals(body);
            case MunicipalEvent.Ending e ->
                e.ended().contains(body) || e.followed().contains(body);
            case MunicipalEvent.TermStarted e -> e.body().equals(body);
            case MunicipalEvent.ElectionRecorded _ -> false;
            case MunicipalEvent.CoalitionRecorded _ -> false;
            case DocumentTypeDefined _ -> false;
            case RemissDefaultSet _ -> false;
            case SeasonDefined _ -> false;
            case MunicipalEvent.MunicipalEntryAnnulled _ -> false;
        };
    }

    private static @Nullable String decision(@Nullable Resolution decision) {
        return decision == null
                ? null
                : Stream.of(decision.by(), decision.paragraph(), decision.dnr())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }

    private String lived(Body b) {
        String from = b.from().edtf().isEmpty() ? "" : since(b.from());
        String both = (from + " " + until(b.until())).strip();
        return both.isEmpty() ? speech.say("början är inte känd", "its beginning is not known") : both;
    }

    /** The register has the first day on which a body was no more; a reader asks for its last. */
    private String until(@Nullable FuzzyDate gone) {
        LocalDate first = gone == null ? null : gone.earliest();
        if (gone == null) {
            return "";
        }
        return gone.isDay() && first != null
                ? speech.say("till och med den ", "to ") + speech.day(first.minusDays(1))
                : speech.say("upphörde ", "ceased to exist ") + DateWords.of(gone, locale);
    }

    private String since(FuzzyDate date) {
        return date.edtf().isEmpty()
                ? DateWords.of(date, locale)
                : speech.say("från och med ", "from ") + Wording.definite(date, locale);
    }

    private List<BodiesPage.Linked> linked(List<String> ids) {
        return ids.stream()
                .map(id -> new BodiesPage.Linked(
                        address(id), known.body(id).map(Body::name).orElse(id)))
                .toList();
    }

    private String address(String body) {
        return Addresses.bodies(known.code()) + "/" + body + Addresses.time(asking.asOf(), asking.knownAt());
    }
}

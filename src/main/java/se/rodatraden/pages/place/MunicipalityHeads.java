package se.rodatraden.pages.place;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.Existence;
import se.rodatraden.municipality.MandatePeriod;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.time.Lang;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.views.overview.UnderWay;
import se.rodatraden.views.quality.QualityReports;
import se.rodatraden.views.reading.Due;
import se.rodatraden.views.register.Municipals;
import se.rodatraden.views.register.Register;
import se.rodatraden.views.register.RegisterRow;
import se.rodatraden.words.Wording;
import se.rodatraden.words.quality.IndicatorWords;
import se.rodatraden.words.situation.DueWords;
import se.rodatraden.words.situation.Particulars;

/** Writes the head of a municipality's page. */
@Component
public final class MunicipalityHeads {
    private static final int MATTERS = 5;
    private static final int MISSING = 3;
    private static final int PERIODS = 4;

    private final Register register;
    private final Municipals municipals;
    private final QualityReports quality;

    MunicipalityHeads(Register register, Municipals municipals, QualityReports quality) {
        this.register = register;
        this.municipals = municipals;
        this.quality = quality;
    }

    /**
     * The head.
     *
     * @param whole whether the list below is of all documents; what is under way is then told first
     */
    public MunicipalityHead of(String code, RequestContext asking, boolean whole) {
        LocalDate day = asking.time().day();
        Instant knownAt = asking.knownAt();
        Lang speech = asking.speech();
        String query = asking.time().query();
        String own = Addresses.municipality(code);
        Municipality known = municipals.of(code, knownAt);
        Optional<QualityReports.Summary> summary = quality.summary(code, day, knownAt);
        List<RegisterRow> open = whole ? UnderWay.of(register, code, day, knownAt) : List.of();
        return new MunicipalityHead(
                summary.map(s -> fresh(s, speech))
                        .orElse(speech.say("Inget dokument är registrerat.", "No document is recorded.")),
                summary.map(s -> missing(s, own + "/kvalitet" + query, speech)).orElse(List.of()),
                new NavigationLink(
                        speech.say("Vad som saknas i registret", "What is missing in the register"),
                        own + "/kvalitet" + query),
                open.stream().limit(MATTERS).map(r -> matter(r, asking)).toList(),
                Math.max(0, open.size() - MATTERS),
                (whole ? known.bodies() : List.<Body>of())
                        .stream()
                                .filter(b -> b.during(day, day) != Existence.DISSOLVED)
                                .map(b -> body(b, code, asking))
                                .toList(),
                Addresses.bodies(code) + query,
                periods(known, day, query),
                new NavigationLink(speech.say("Statistik", "Statistics"), own + "/statistik"));
    }

    private static String fresh(QualityReports.Summary s, Lang speech) {
        Instant last = s.lastRecorded();
        return (last == null
                        ? ""
                        : speech.say("Senast registrerat den ", "Last recorded on ")
                                + speech.day(last.atZone(SwedishDays.ZONE).toLocalDate()) + "; ")
                + s.visions()
                + speech.say(" dokument.", s.visions() == 1 ? " document." : " documents.");
    }

    private static List<NavigationLink> missing(QualityReports.Summary s, String quality, Lang speech) {
        return s.counts().stream()
                .filter(c -> c.count() > 0)
                .sorted(Comparator.comparingInt(QualityReports.Count::count).reversed())
                .limit(MISSING)
                .map(c -> new NavigationLink(
                        IndicatorWords.title(c.indicator(), speech) + ": " + c.count() + speech.say(" av ", " of ")
                                + c.of(),
                        quality + "#" + c.indicator().slug()))
                .toList();
    }

    private static MunicipalityHead.Matter matter(RegisterRow row, RequestContext asking) {
        Lang speech = asking.speech();
        String tag = Wording.matterTag(Wording.standing(row.snapshot()), speech.locale());
        Due due = row.snapshot().due().orElse(null);
        return new MunicipalityHead.Matter(
                row.snapshot().title(),
                Addresses.vision(row.vision(), asking.asOf(), asking.knownAt()),
                Objects.requireNonNullElseGet(tag, () -> Wording.tag(row.snapshot(), speech.locale())),
                Particulars.holder(row.snapshot().holder(), speech.locale()).text(),
                due(due, speech),
                due != null && due.passed(row.judgedOn()));
    }

    private static @Nullable String due(@Nullable Due due, Lang speech) {
        return due == null ? null : DueWords.what(due, speech) + ": " + DueWords.when(due, speech);
    }

    private static NavigationLink body(Body body, String code, RequestContext asking) {
        return new NavigationLink(
                body.nameOn(asking.time().day()).orElse(body.name()),
                Addresses.bodies(code) + "/" + body.id() + asking.time().query());
    }

    /** That of the day and those before it. */
    private static List<NavigationLink> periods(Municipality known, LocalDate day, String query) {
        List<NavigationLink> links = new ArrayList<>();
        for (int i = 0; i < PERIODS; i++) {
            MandatePeriod.begunBy(day.minusYears(4L * i))
                    .map(p -> p.in(known))
                    .ifPresent(p -> links.add(new NavigationLink(p.label(), Addresses.term(known.code(), p) + query)));
        }
        return List.copyOf(links);
    }
}

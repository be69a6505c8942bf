package se.rodatraden.pages.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.CsvWriter;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.time.Lang;
import se.rodatraden.views.statistics.Measured;
import se.rodatraden.views.statistics.Sample.Unknown;
import se.rodatraden.views.statistics.Statistic;
import se.rodatraden.views.statistics.Statistics;
import se.rodatraden.words.statistics.StatisticWords;

/** Writes statistics as a page and as files. They are of today, as it is known now. */
final class StatisticsPages {
    static final String STATISTICS = "/statistik";
    private static final int SHOWN = 300;
    private static final int IN_FILE = 100_000;
    private static final double SCALE = 1000;

    private static final List<Statistic> LEAD_TIMES = List.of(
            Statistic.COMMISSION_TO_PROPOSAL,
            Statistic.PROPOSAL_TO_REMISS,
            Statistic.REMISS_ROUND,
            Statistic.REMISS_TO_TREATMENT,
            Statistic.TREATMENT_TO_DECISION,
            Statistic.COMMISSION_TO_DECISION);

    private final Statistics statistics;
    private final @Nullable String code;
    private final RequestContext asking;
    private final Lang speech;
    private final LocalDate day;
    private final Measured.All all;

    StatisticsPages(Statistics statistics, @Nullable String code, RequestContext asking) {
        this.statistics = statistics;
        this.code = code;
        this.asking = asking;
        this.speech = asking.speech();
        this.day = asking.today();
        this.all = statistics.of(code, day);
    }

    StatisticsPage page(Choice choice) {
        String name = code == null ? null : Municipalities.name(code).orElse(code);
        String heading = speech.say("Ledtider och stillestånd", "Lead times and time lying still");
        return new StatisticsPage(
                new PageModel(
                        speech,
                        name == null ? heading : heading + " – " + name,
                        asking.address(),
                        PageModel.Section.NONE,
                        new TimeForm(speech, null, null, day, day).shownAs(all.position())),
                asking.time(),
                heading,
                name,
                code == null ? null : Addresses.municipality(code),
                List.of(
                        group(
                                "ledtider",
                                speech.say("Hur lång tid varje steg tog", "How long each step took"),
                                LEAD_TIMES),
                        group(
                                "stilla",
                                speech.say("Hur länge ärenden låg stilla", "How long matters lay still"),
                                List.of(Statistic.STILL)),
                        group(
                                "antal",
                                speech.say("Remissomgångar och mandatperioder", "Remiss rounds and terms of office"),
                                List.of(Statistic.ROUNDS, Statistic.BORDERS)),
                        group(
                                "registrering",
                                speech.say("Hur snart det registrerades", "How soon it was recorded"),
                                List.of(Statistic.RECORDING_LAG, Statistic.IMPORT_LAG))),
                own() + ".csv",
                choice.statistic() == null ? null : values(choice.statistic(), choice));
    }

    private String own() {
        return (code == null ? "" : Addresses.municipality(code)) + STATISTICS;
    }

    private StatisticsPage.Group group(String id, String heading, List<Statistic> of) {
        List<Measured> measured =
                all.measured().stream().filter(m -> of.contains(m.statistic())).toList();
        double longest = measured.stream()
                .flatMap(m -> Stream.ofNullable(m.spread()))
                .mapToDouble(Measured.Spread::greatest)
                .max()
                .orElse(0);
        return new StatisticsPage.Group(
                id,
                heading,
                measured.stream().map(m -> figure(m, longest)).toList(),
                StatisticWords.value(of.getFirst(), longest, speech));
    }

    private StatisticsPage.Figure figure(Measured m, double longest) {
        Measured.Spread s = m.spread();
        return new StatisticsPage.Figure(
                StatisticWords.title(m.statistic(), speech),
                StatisticWords.meaning(m.statistic(), speech),
                count(m.statistic(), null, m.n()),
                s == null ? null : value(m, s.median()),
                s == null || m.few() ? null : between(m, s.lower(), s.upper()),
                s == null ? null : between(m, s.least(), s.greatest()),
                List.of(
                        count(m.statistic(), Unknown.DAY_UNCERTAIN, m.uncertain()),
                        count(m.statistic(), Unknown.START_NOT_RECORDED, m.notBegun()),
                        count(m.statistic(), Unknown.END_NOT_RECORDED, m.notEnded())),
                s == null ? null : bar(m, s, longest));
    }

    private StatisticsPage.Count count(Statistic statistic, @Nullable Unknown unknown, int n) {
        return new StatisticsPage.Count(
                unknown == null ? speech.say("Antal", "Number") : StatisticWords.unknown(statistic, unknown, speech),
                n,
                n == 0 ? null : own() + new Choice(statistic, unknown).query() + "#varden");
    }

    private String value(Measured m, double value) {
        return StatisticWords.value(m.statistic(), value, speech);
    }

    private String between(Measured m, double least, double most) {
        return StatisticWords.range(m.statistic(), least, most, speech);
    }

    private StatisticsPage.Bar bar(Measured m, Measured.Spread s, double longest) {
        double unit = longest == 0 ? 0 : SCALE / longest;
        String middle = m.few()
                ? speech.say(", få värden", ", few values")
                : speech.say(", mellersta hälften ", ", middle half ") + between(m, s.lower(), s.upper());
        return new StatisticsPage.Bar(
                StatisticWords.title(m.statistic(), speech) + ": " + speech.say("median ", "median ")
                        + value(m, s.median()) + middle + speech.say(", antal ", ", number ") + m.n(),
                scaled(s.least(), unit),
                scaled(s.lower(), unit),
                scaled(s.median(), unit),
                scaled(s.upper(), unit),
                scaled(s.greatest(), unit),
                m.few());
    }

    private static int scaled(double value, double unit) {
        return (int) Math.round(value * unit);
    }

    private StatisticsPage.Values values(Statistic statistic, Choice choice) {
        List<Measured.Value> found = statistics.values(statistic, choice.unknown(), code, day, SHOWN + 1);
        Unknown unknown = choice.unknown();
        return new StatisticsPage.Values(
                StatisticWords.title(statistic, speech)
                        + (unknown == null ? "" : ": " + StatisticWords.unknown(statistic, unknown, speech)),
                found.stream()
                        .limit(SHOWN)
                        .map(v -> line(statistic, v, unknown))
                        .toList(),
                found.size() > SHOWN,
                own() + ".csv" + choice.query());
    }

    private StatisticsPage.Value line(Statistic statistic, Measured.Value v, @Nullable Unknown unknown) {
        Integer value = v.value();
        String entry = v.until() == null ? v.from() : v.until();
        return new StatisticsPage.Value(
                v.title(),
                Addresses.vision(v.vision()) + (entry == null ? "" : "#h-" + entry),
                code == null
                        ? Municipalities.name(v.vision().municipality())
                                .orElse(v.vision().municipality())
                        : null,
                value == null
                        ? unknown == null ? "" : StatisticWords.unknown(statistic, unknown, speech)
                        : StatisticWords.value(statistic, value, speech)
                                + (v.runsOn() ? speech.say(", pågår", ", running on") : ""));
    }

    /** The figures, or the values behind one. */
    CsvWriter csv(Choice choice) {
        return choice.statistic() == null ? figures() : values(choice.statistic(), choice.unknown());
    }

    private CsvWriter figures() {
        CsvWriter csv = new CsvWriter()
                .line(
                        speech.say("Kommunkod", "Municipality code"),
                        speech.say("Mått", "Figure"),
                        speech.say("Enhet", "Unit"),
                        speech.say("Antal", "Number"),
                        speech.say("Dokument", "Documents"),
                        speech.say("Minst", "Least"),
                        speech.say("Undre kvartil", "Lower quartile"),
                        speech.say("Median", "Median"),
                        speech.say("Övre kvartil", "Upper quartile"),
                        speech.say("Störst", "Greatest"),
                        StatisticWords.unknown(Unknown.DAY_UNCERTAIN, speech),
                        StatisticWords.unknown(Unknown.START_NOT_RECORDED, speech),
                        StatisticWords.unknown(Unknown.END_NOT_RECORDED, speech),
                        speech.say("Dag", "Day"));
        all.measured().forEach(m -> csv.line(row(m)));
        return csv;
    }

    private Object[] row(Measured m) {
        Measured.Spread s = m.spread();
        Stream<Object> spread = s == null
                ? Stream.generate(() -> (Object) "").limit(5)
                : Stream.of(
                        cell(s.least()),
                        m.few() ? "" : cell(s.lower()),
                        cell(s.median()),
                        m.few() ? "" : cell(s.upper()),
                        cell(s.greatest()));
        Stream<Object> before = Stream.of(
                code == null ? "" : code,
                StatisticWords.title(m.statistic(), speech),
                switch (m.statistic().unit()) {
                    case DAYS -> speech.say("dagar", "days");
                    case NUMBER -> speech.say("antal", "number");
                },
                m.n(),
                m.visions());
        Stream<Object> after = Stream.of(m.uncertain(), m.notBegun(), m.notEnded(), day);
        return Stream.of(before, spread, after).flatMap(x -> x).toArray();
    }

    /** A number as a spreadsheet of the language reads it. */
    private Object cell(double value) {
        return value == Math.rint(value)
                ? (Object) Math.round(value)
                : speech.say(String.valueOf(value).replace('.', ','), String.valueOf(value));
    }

    private CsvWriter values(Statistic statistic, @Nullable Unknown unknown) {
        CsvWriter csv = new CsvWriter()
                .line(
                        speech.say("Kommunkod", "Municipality code"),
                        "Id",
                        speech.say("Dokument", "Document"),
                        speech.say("Mått", "Figure"),
                        speech.say("Värde", "Value"),
                        speech.say("Pågår", "Running on"),
                        speech.say("Från händelse", "From event"),
                        speech.say("Till händelse", "To event"));
        statistics
                .values(statistic, unknown, code, day, IN_FILE)
                .forEach(v -> csv.line(
                        v.vision().municipality(),
                        v.vision(),
                        v.title(),
                        StatisticWords.title(statistic, speech),
                        v.value() == null && unknown != null
                                ? StatisticWords.unknown(statistic, unknown, speech)
                                : v.value(),
                        v.runsOn() ? speech.say("ja", "yes") : speech.say("nej", "no"),
                        v.from(),
                        v.until()));
        return csv;
    }
}

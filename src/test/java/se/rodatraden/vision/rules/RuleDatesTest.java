package se.rodatraden.vision.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.history.Telling.BOARD;
import static se.rodatraden.vision.history.Telling.COUNCIL;
import static se.rodatraden.vision.history.Telling.VISION;
import static se.rodatraden.vision.history.Telling.by;
import static se.rodatraden.vision.history.Telling.propose;
import static se.rodatraden.vision.history.Telling.told;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.municipality.event.MunicipalMetadata;
import se.rodatraden.municipality.event.RecordedMunicipalEvent;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.Delegation;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.event.ForceBasis;
import se.rodatraden.vision.event.Proceedings.Ballot;
import se.rodatraden.vision.event.Proceedings.Called;
import se.rodatraden.vision.event.Proceedings.MemberVote;
import se.rodatraden.vision.event.Proceedings.Vote;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Minutes;
import se.rodatraden.vision.history.Telling;
import se.rodatraden.vision.order.Law;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.Commented;
import se.rodatraden.vision.value.Support;

/** Each rule that the law sets cites the law of the day, on both sides of every day on which the law changed. */
class RuleDatesTest {
    private static final BodyRef SECTION = new BodyRef(null, BodyKind.SECTION, "ledningsutskottet");
    private static final BodyRef OFFICE = new BodyRef(null, BodyKind.ADMINISTRATION, "kanslienheten");
    private static final BodyRef DRAFTERS = new BodyRef(null, BodyKind.PREPARATORY_COMMITTEE, "målberedningen");
    private static final BodyRef LATER = new BodyRef("miljo", BodyKind.COMMITTEE, "miljönämnden");

    private static final LocalDate ALWAYS = LocalDate.MIN;
    private static final String KL91 = "1992-01-01";
    private static final String KL = "2018-01-01";

    /** What breaks the rule on a day: where it is about a decision's minutes, that of a decision made then. */
    private interface Broken extends Function<LocalDate, List<Act>> {}

    /** A rule, the paragraph from each day on which the law behind it changed, and what breaks it. */
    record Dated(String rule, TreeMap<LocalDate, String> paragraphs, Broken broken) {
        @Override
        public String toString() {
            return rule;
        }
    }

    private static Dated acts(String rule, String kl2017, Broken broken) {
        return acts(rule, "KL91", kl2017, broken);
    }

    private static Dated acts(String rule, String kl91, String kl2017, Broken broken) {
        return since(rule, KL91, kl91, kl2017, broken);
    }

    private static Dated since(String rule, String from, String kl91, String kl2017, Broken broken) {
        return new Dated(rule, new TreeMap<>(Map.of(LocalDate.parse(from), kl91, LocalDate.parse(KL), kl2017)), broken);
    }

    static Stream<Dated> dated() {
        return Stream.of(
                acts("W-01", "KL 5:1–2", d -> List.of(adopt(BOARD, d, NOTHING))),
                acts("W-02", "KL 6:38", d -> List.of(laid(SECTION, d, Commented.UNKNOWN))),
                acts(
                        "W-03",
                        "KL 5:13–14, 5:52",
                        d -> List.of(adopt(
                                COUNCIL,
                                d,
                                new Minutes().called(Called.NOT_ANNOUNCED).decision()))),
                acts(
                        "W-04",
                        "KL 5:45, 6:27",
                        d -> List.of(
                                adopt(COUNCIL, d, new Minutes().present(14, 29).decision()))),
                acts("W-05", "KL 5:26", d -> List.of(laid(OFFICE, d, Commented.UNKNOWN))),
                acts("W-06", "KL 5:28", d -> List.of(laid(DRAFTERS, d, Commented.NO))),
                acts("W-07", "KL 5:27", d -> List.of(laid(DRAFTERS, d, Commented.UNKNOWN))),
                acts(
                        "W-08",
                        "KL 5:47, 6:30",
                        d -> List.of(adopt(
                                COUNCIL,
                                d,
                                new Minutes()
                                        .present(20, 29)
                                        .conflict("C", true)
                                        .decision()))),
                acts(
                        "W-09",
                        "KL 5:55–56",
                        d -> List.of(adopt(
                                COUNCIL,
                                d,
                                new Minutes()
                                        .present(20, 29)
                                        .ballot(new Ballot(null, null, null, 9, 9, 0, null, null, List.of(), null))
                                        .decision()))),
                acts("W-10", "KL91 5:5, 6:12", "KL 4:10, 5:9, 6:18–19", d -> List.of(adopt(LATER, d, NOTHING))),
                since(
                        "W-16",
                        "2002-07-01",
                        "KL91 5:36",
                        "KL 5:50 första stycket",
                        d -> List.of(back("a", d.minusDays(40), 13, "därför"), back("b", d, 13, "därför"))),
                since("W-17", "2002-07-01", "KL91 5:36", "KL 5:50, 6:33", d -> List.of(back("b", d, 4, "därför"))),
                since(
                        "W-18",
                        "2009-03-01",
                        "KL91 5:36",
                        "KL 5:50 tredje stycket",
                        d -> List.of(back("b", d, 13, null))),
                acts(
                        "W-25",
                        "KL 4:27",
                        d -> List.of(adopt(
                                COUNCIL,
                                d,
                                new Minutes()
                                        .present(20, 29)
                                        .reserved("C", true)
                                        .decision()))),
                acts(
                        "W-29",
                        "KL 5:1–2",
                        d -> List.of(
                                adopt(COUNCIL, d.minusYears(1), NOTHING),
                                new Act.RepealVision(VISION, on("u", d), Decision.UNKNOWN, null, null, null))),
                acts("W-30", "KL 5:69, 6:35", d -> List.of(adopt(COUNCIL, d, NOTHING), approved(d.plusDays(40)))),
                acts("W-31", "KL91 10:6", "KL 13:5", d -> List.of(adopt(COUNCIL, d, NOTHING), appealed(d.plusDays(9)))),
                acts(
                        "W-32",
                        "KL 8:12",
                        d -> List.of(adopt(COUNCIL, d, NOTHING), approved(d.plusDays(1)), posted(d.plusDays(20)))),
                acts(
                        "W-33",
                        "KL 8:12, 13:5",
                        d -> List.of(
                                adopt(COUNCIL, d, NOTHING),
                                posted(d.plusDays(3)),
                                new Act.TakeDownPosting(VISION, on("n", d.plusDays(9)), List.of("k")))),
                acts(
                        "W-34",
                        "KL91 10:6",
                        "KL 13:5",
                        d -> List.of(
                                adopt(COUNCIL, d, NOTHING),
                                posted(d.plusDays(3)),
                                new Act.ConfirmLegalForce(
                                        VISION, on("f", d.plusDays(9)), List.of("k"), ForceBasis.ASSUMED, null))),
                acts(
                        "W-36",
                        "KL91 10:6",
                        "KL 13:5",
                        d -> List.of(adopt(COUNCIL, d, NOTHING), posted(d.plusDays(3)), appealed(d.plusDays(60)))),
                acts(
                        "W-46",
                        "KL 5:28",
                        d -> List.of(laid(DRAFTERS, d.minusDays(20), Commented.UNKNOWN), adopt(COUNCIL, d, NOTHING))),
                acts("W-47", "KL 5:1", d -> List.of(adopt(LATER, d, NOTHING))),
                new Dated(
                        "W-48",
                        new TreeMap<>(Map.of(
                                ALWAYS,
                                "registret",
                                LocalDate.parse("2002-07-01"),
                                "KL91 10:14 a",
                                LocalDate.parse(KL),
                                "KL 13:14")),
                        d -> List.of(
                                adopt(COUNCIL, d.minusDays(30), NOTHING),
                                new Act.GrantInhibition(VISION, on("i", d.minusDays(5)), List.of("k"), null),
                                new Act.RecordImplementation(VISION, on("v", d), List.of("k"), null, null))),
                acts("W-60", "KL 5:54", d -> List.of(adopt(COUNCIL, d, closed(null, List.of())))),
                acts(
                        "W-61",
                        "KL 5:54, 5:67",
                        d -> List.of(adopt(COUNCIL, d, closed(null, List.of(new MemberVote("A", null, Vote.YES)))))),
                acts("W-62", "KL 5:56", d -> List.of(adopt(COUNCIL, d, closed(Vote.YES, List.of())))),
                acts(
                        "W-65",
                        "KL 5:55–56",
                        d -> List.of(adopt(
                                COUNCIL, d, new Minutes().ballot(10, 11, 0).decision()))),
                acts(
                        "W-63",
                        "KL 5:1–2",
                        d -> List.of(new Act.WriteOffMatter(
                                VISION,
                                by(BOARD, on("w", d)),
                                new Decision(null, null, null, null, new Delegation(COUNCIL, null)),
                                "Föråldrat."))),
                new Dated(
                        "E-NOT-SUBMITTED",
                        new TreeMap<>(Map.of(
                                ALWAYS, "registret", LocalDate.parse(KL91), "KL91", LocalDate.parse(KL), "KL 5:26")),
                        d -> List.of(propose(on("p", d.minusDays(90))), adopt(COUNCIL, d, NOTHING))));
    }

    @ParameterizedTest
    @MethodSource("dated")
    void on_both_sides_of_each_change_the_law_of_the_day_is_cited(Dated dated) {
        for (LocalDate first : changes(dated)) {
            for (LocalDate day : List.of(first.minusDays(1), first)) {
                Map.Entry<LocalDate, String> law = dated.paragraphs().floorEntry(day);
                List<Deviation> found = found(dated, day);
                assertThat(found)
                        .as("%s on %s", dated, day)
                        .extracting(Deviation::paragraph)
                        .isEqualTo(law == null ? List.of() : List.of(law.getValue()));
                assertThat(found).as("%s on %s", dated, day).allMatch(Deviation::certain);
            }
        }
    }

    /** Alerts cite no paragraph; they are seen to come and to stay away in {@link RulesTest} and {@code DeferralEndTest}. */
    @Test
    void every_day_on_which_the_law_behind_a_rule_changed_is_tried() {
        Map<String, Set<LocalDate>> changes = Rules.ALL.stream()
                .filter(r -> r.tier() != Rule.Tier.ALERT)
                .filter(r -> r.laws().stream().anyMatch(l -> l.from() != null))
                .collect(Collectors.toMap(
                        Rule::id,
                        r -> r.laws().stream()
                                .map(Law::from)
                                .filter(from -> from != null)
                                .collect(Collectors.toCollection(TreeSet::new))));
        assertThat(dated().collect(Collectors.toMap(Dated::rule, RuleDatesTest::changes)))
                .isEqualTo(changes);
    }

    private static Set<LocalDate> changes(Dated dated) {
        return dated.paragraphs().tailMap(ALWAYS, false).keySet();
    }

    private static List<Deviation> found(Dated dated, LocalDate day) {
        DocumentKind kind = dated.rule().equals("W-47") ? new DocumentKind("PROGRAM") : DocumentKind.VISION;
        History registered =
                new History(new VisionEvent.VisionRegistered(VISION, "Målbild", kind, null), Telling.NOW, List.of());
        History told = Telling.history(dated.broken().apply(day).toArray(Act[]::new));
        return registered.with(told.entries()).known(MUNICIPALITY).deviations().stream()
                .filter(d -> d.rule().equals(dated.rule()))
                .toList();
    }

    private static final Municipality MUNICIPALITY = Municipality.of(
            VISION.municipality(),
            List.of(new RecordedMunicipalEvent(
                    1,
                    Telling.NOW,
                    new MunicipalEvent.BodyEstablished(
                            VISION.municipality(),
                            new MunicipalMetadata(
                                    "miljo", FuzzyDate.parse("2023-01-01"), null, List.of(), null, false, null),
                            "miljo",
                            BodyKind.COMMITTEE,
                            "miljönämnden",
                            null))));

    private static final Decision NOTHING = Decision.UNKNOWN;

    private static EventMetadata on(String entry, LocalDate day) {
        return told(entry, day.toString());
    }

    private static Act adopt(BodyRef body, LocalDate day, Decision decision) {
        return new Act.AdoptVision(
                VISION, by(body, on("k", day)), decision, "Målbild", null, null, null, null, List.of(), null);
    }

    private static Act laid(BodyRef body, LocalDate day, Commented commented) {
        return new Act.SubmitForDecision(VISION, by(body, on("s", day)), COUNCIL, null, commented);
    }

    private static Act back(String entry, LocalDate day, int asked, @Nullable String why) {
        Support support = new Support(Support.By.MINORITY, asked, 29);
        return new Act.ReferBack(VISION, by(COUNCIL, on(entry, day)), NOTHING, support, BOARD, why);
    }

    private static Act approved(LocalDate day) {
        return new Act.ApproveMinutes(VISION, on("j", day), List.of("k"), List.of(), false);
    }

    private static Act posted(LocalDate day) {
        return new Act.PostMinutes(VISION, on("a", day), List.of("k"), null, null);
    }

    private static Act appealed(LocalDate day) {
        return new Act.LodgeAppeal(VISION, on("o", day), List.of("k"), null, null, List.of());
    }

    private static Decision closed(@Nullable Vote casting, List<MemberVote> votes) {
        return new Minutes()
                .present(20, 29)
                .ballot(new Ballot(null, null, null, 10, 10, 0, null, casting, votes, true))
                .decision();
    }
}

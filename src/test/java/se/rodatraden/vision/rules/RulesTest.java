package se.rodatraden.vision.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.rodatraden.vision.history.LegalTelling.FIRST_COURT;
import static se.rodatraden.vision.history.LegalTelling.HIGHER_COURT;
import static se.rodatraden.vision.history.LegalTelling.annulPart;
import static se.rodatraden.vision.history.LegalTelling.appeal;
import static se.rodatraden.vision.history.LegalTelling.implement;
import static se.rodatraden.vision.history.LegalTelling.inhibit;
import static se.rodatraden.vision.history.LegalTelling.judge;
import static se.rodatraden.vision.history.LegalTelling.leave;
import static se.rodatraden.vision.history.LegalTelling.lift;
import static se.rodatraden.vision.history.LegalTelling.prolong;
import static se.rodatraden.vision.history.LegalTelling.remedy;
import static se.rodatraden.vision.history.LegalTelling.repeal;
import static se.rodatraden.vision.history.Telling.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.kernel.PersonalData;
import se.rodatraden.kernel.Source;
import se.rodatraden.kernel.Violation;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.municipality.event.MunicipalMetadata;
import se.rodatraden.municipality.event.RecordedMunicipalEvent;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.Decide;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.Recording;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.AppealOutcome;
import se.rodatraden.vision.event.Basis;
import se.rodatraden.vision.event.CourtCase;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.Delegation;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.event.ForceBasis;
import se.rodatraden.vision.event.Proceedings.Ballot;
import se.rodatraden.vision.event.Proceedings.Called;
import se.rodatraden.vision.event.Proceedings.Claim;
import se.rodatraden.vision.event.Proceedings.MemberVote;
import se.rodatraden.vision.event.Proceedings.Vote;
import se.rodatraden.vision.event.RecordedMetadata;
import se.rodatraden.vision.event.Remedy;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Minutes;
import se.rodatraden.vision.history.Telling;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.value.ActivityKind;
import se.rodatraden.vision.value.Addressee;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.Commented;
import se.rodatraden.vision.value.CorrectionKind;
import se.rodatraden.vision.value.Outcome;
import se.rodatraden.vision.value.Route;
import se.rodatraden.vision.value.Stance;
import se.rodatraden.vision.value.Support;
import se.rodatraden.vision.value.TermWindow;

/** Every rule is seen to fire and seen to stay silent, under the law of the day on both sides of 2018. */
class RulesTest {
    private static final BodyRef SECTION = new BodyRef(null, BodyKind.SECTION, "arbetsutskottet");
    private static final BodyRef OFFICE = new BodyRef(null, BodyKind.ADMINISTRATION, "kansliet");
    private static final BodyRef DRAFTERS = new BodyRef(null, BodyKind.PREPARATORY_COMMITTEE, "visionsberedningen");

    /** What was told in a year: {@code 2014} is under the act of 1991, {@code 2020} under that of 2017. */
    private interface Acts extends Function<String, List<Act>> {}

    /** A rule, the paragraph it names in 2014 and in 2020, a history in which it fires, and one in which it does not. */
    record Case(String rule, String in2014, String in2020, Acts fires, Acts silent) {
        @Override
        public String toString() {
            return rule;
        }
    }

    private static Case practice(String rule, Acts fires, Acts silent) {
        return new Case(rule, "praxis", "praxis", fires, silent);
    }

    private static Case register(String rule, Acts fires, Acts silent) {
        return new Case(rule, "registret", "registret", fires, silent);
    }

    private static Case law(String rule, String in2020, Acts fires, Acts silent) {
        return new Case(rule, "KL91", in2020, fires, silent);
    }

    private static Act plan(EventMetadata t) {
        return new Act.PlanActivity(VISION, t, ActivityKind.MEETING, "Möte", date("2020-06-12"), null);
    }

    private static Act move(EventMetadata t, String year) {
        return new Act.MoveActivity(VISION, t, "w", date(year + "-06-19"), null);
    }

    private static Decision delegatedBy(BodyRef from) {
        return new Decision(null, null, null, null, new Delegation(from, null));
    }

    /** A tie, settled by the chair's casting vote where one is given. */
    private static Ballot closed(@Nullable Boolean closed, @Nullable Vote casting, MemberVote... votes) {
        return new Ballot(null, null, null, 15, 15, 0, null, casting, List.of(votes), closed);
    }

    static Stream<Case> cases() {
        return Stream.of(
                register(
                        "E-DEFERRED",
                        y -> List.of(
                                propose(at("p", y, "02-01")), defer(at("d", y, "03-01")), adopt(at("k", y, "04-01"))),
                        y -> List.of(
                                propose(at("p", y, "02-01")),
                                defer(at("d", y, "03-01")),
                                resume(at("u", y, "03-02"), "d"))),
                law(
                        "E-NOT-SUBMITTED",
                        "KL 5:26",
                        y -> List.of(propose(at("p", y, "02-01")), adopt(council("k", y, "04-01"))),
                        y -> List.of(
                                propose(at("p", y, "02-01")),
                                submit(at("s", y, "03-01")),
                                adopt(council("k", y, "04-01")))),
                register(
                        "E-ROUND-OPEN",
                        y -> List.of(
                                propose(at("p", y, "02-01")),
                                send(at("r", y, "03-01"), 1, null),
                                send(at("q", y, "04-01"), 2, null)),
                        y -> List.of(propose(at("p", y, "02-01")), send(at("r", y, "03-01"), 1, null))),
                register(
                        "E-NO-PROPOSAL-VERSION",
                        y -> List.of(send(at("r", y, "03-01"), 1, null)),
                        y -> List.of(propose(at("p", y, "02-01")), send(at("r", y, "03-01"), 1, null))),
                register(
                        "E-STATE",
                        y -> List.of(new Act.RejectVision(VISION, at("a", y, "02-01"), Decision.UNKNOWN)),
                        y -> List.of(
                                propose(at("p", y, "02-01")),
                                submit(at("s", y, "03-01")),
                                new Act.RejectVision(VISION, at("a", y, "04-01"), Decision.UNKNOWN))),
                register(
                        "E-DEFERRAL-REF",
                        y -> List.of(
                                defer(at("d", y, "02-01")),
                                defer(at("e", y, "03-01")),
                                resume(at("u", y, "04-01"), "d")),
                        y -> List.of(defer(at("d", y, "02-01")), resume(at("u", y, "04-01"), "d"))),
                law(
                        "W-01",
                        "KL 5:1–2",
                        y -> List.of(adopt(at("k", y, "04-01"))),
                        y -> List.of(adopt(council("k", y, "04-01")))),
                law(
                        "W-02",
                        "KL 6:38",
                        y -> List.of(submit(by(SECTION, at("s", y, "04-01")))),
                        y -> List.of(submit(at("s", y, "04-01")))),
                law(
                        "W-03",
                        "KL 5:13–14, 5:52",
                        y -> List.of(adopt(council("k", y, "04-01"), new Minutes().called(Called.NOT_ANNOUNCED))),
                        y -> List.of(adopt(council("k", y, "04-01"), new Minutes().called(Called.URGENT_UNANIMOUS)))),
                law(
                        "W-04",
                        "KL 5:45, 6:27",
                        y -> List.of(adopt(council("k", y, "04-01"), new Minutes().present(22, 44))),
                        y -> List.of(adopt(council("k", y, "04-01"), new Minutes().present(23, 45)))),
                law(
                        "W-05",
                        "KL 5:26",
                        y -> List.of(submit(by(OFFICE, at("s", y, "03-01")))),
                        y -> List.of(submit(at("s", y, "03-01")))),
                law(
                        "W-06",
                        "KL 5:28",
                        y -> List.of(laid(by(DRAFTERS, at("s", y, "03-01")), Commented.NO)),
                        y -> List.of(laid(by(DRAFTERS, at("s", y, "03-01")), Commented.UNKNOWN))),
                law(
                        "W-07",
                        "KL 5:27",
                        y -> List.of(laid(by(DRAFTERS, at("s", y, "03-01")), Commented.UNKNOWN)),
                        y -> List.of(laid(by(DRAFTERS, at("s", y, "03-01")), Commented.GIVEN_CHANCE))),
                law(
                        "W-46",
                        "KL 5:28",
                        y -> List.of(
                                laid(by(DRAFTERS, at("s", y, "03-01")), Commented.UNKNOWN),
                                adopt(council("k", y, "04-01"))),
                        y -> List.of(
                                laid(by(DRAFTERS, at("s", y, "03-01")), Commented.GIVEN_CHANCE),
                                adopt(council("k", y, "04-01")))),
                law(
                        "W-08",
                        "KL 5:47, 6:30",
                        y -> List.of(adopt(council("k", y, "04-01"), new Minutes().conflict("A", true))),
                        y -> List.of(adopt(council("k", y, "04-01"), new Minutes().conflict("A", false)))),
                law(
                        "W-09",
                        "KL 5:55–56",
                        y -> List.of(adopt(
                                council("k", y, "04-01"),
                                new Minutes().present(31, 45).ballot(20, 10, 0))),
                        y -> List.of(adopt(
                                council("k", y, "04-01"),
                                new Minutes().present(31, 45).ballot(20, 10, 1)))),
                new Case(
                        "W-10",
                        "KL91 5:5, 6:12",
                        "KL 4:10, 5:9, 6:18–19",
                        y -> List.of(
                                adopt(by(new BodyRef("stn", BodyKind.COMMITTEE, "stadsnämnden"), at("k", y, "04-01")))),
                        y -> List.of(
                                adopt(by(new BodyRef("okand", BodyKind.COMMITTEE, "en nämnd"), at("k", y, "04-01"))))),
                law(
                        "W-60",
                        "KL 5:54",
                        y -> List.of(adopt(council("k", y, "04-01"), new Minutes().ballot(closed(true, null)))),
                        y -> List.of(adopt(council("k", y, "04-01"), new Minutes().ballot(closed(false, null))))),
                law(
                        "W-61",
                        "KL 5:54, 5:67",
                        y -> List.of(adopt(
                                council("k", y, "04-01"),
                                new Minutes().ballot(closed(true, null, new MemberVote("Bo Ek", "A", Vote.YES))))),
                        y -> List.of(adopt(
                                council("k", y, "04-01"),
                                new Minutes().ballot(closed(null, null, new MemberVote("Bo Ek", "A", Vote.YES)))))),
                law(
                        "W-62",
                        "KL 5:56",
                        y -> List.of(adopt(council("k", y, "04-01"), new Minutes().ballot(closed(true, Vote.YES)))),
                        y -> List.of(adopt(council("k", y, "04-01"), new Minutes().ballot(closed(false, Vote.YES))))),
                law(
                        "W-65",
                        "KL 5:55–56",
                        y -> List.of(adopt(council("k", y, "04-01"), new Minutes().ballot(10, 21, 0))),
                        y -> List.of(adopt(council("k", y, "04-01"), new Minutes().ballot(21, 10, 0)))),
                law(
                        "W-63",
                        "KL 5:1–2",
                        y -> List.of(new Act.RejectVision(VISION, at("a", y, "04-01"), delegatedBy(COUNCIL))),
                        y -> List.of(new Act.RejectVision(VISION, at("a", y, "04-01"), delegatedBy(BOARD)))),
                register(
                        "W-64",
                        y -> List.of(
                                plan(at("w", y, "02-01")),
                                new Act.CancelActivity(VISION, at("c", y, "03-01"), "Möte", "w", null, null),
                                move(at("m", y, "03-02"), y)),
                        y -> List.of(
                                plan(at("w", y, "02-01")),
                                new Act.CancelActivity(VISION, at("c", y, "03-01"), "Möte", "w", null, null),
                                move(at("m", y, "02-02"), y))),
                practice(
                        "W-11",
                        y -> List.of(
                                propose(at("p", y, "02-01")),
                                submit(at("s", y, "03-01")),
                                adopted(council("k", y, "04-01"), 2, null)),
                        y -> List.of(
                                propose(at("p", y, "02-01")),
                                submit(at("s", y, "03-01")),
                                adopted(council("k", y, "04-01"), 2, "ett tillägg"))),
                practice(
                        "W-12",
                        y -> answered(y, new Addressee("p", BodyKind.PARTY, "ett parti")),
                        y -> answered(y, SCHOOL)),
                practice(
                        "W-13",
                        y -> List.of(
                                propose(at("p", y, "02-01")),
                                send(at("r", y, "03-01"), 1, null),
                                send(at("q", y, "04-01"), 2, null)),
                        y -> List.of(
                                propose(at("p", y, "02-01")),
                                send(at("r", y, "03-01"), 1, null),
                                close(at("c", y, "03-20"), 1),
                                send(at("q", y, "04-01"), 2, null))),
                practice(
                        "W-14",
                        y -> List.of(
                                propose(at("p", y, "02-01")),
                                send(at("r", y, "03-01"), 1, y + "-04-01"),
                                close(at("c", y, "03-20"), 1)),
                        y -> List.of(
                                propose(at("p", y, "02-01")),
                                send(at("r", y, "03-01"), 1, y + "-04-01"),
                                close(at("c", y, "04-02"), 1))),
                practice(
                        "W-15",
                        y -> List.of(
                                propose(at("p", y, "02-01")),
                                send(at("r", y, "03-01"), 1, null),
                                submit(at("s", y, "04-01"))),
                        y -> List.of(
                                propose(at("p", y, "02-01")),
                                send(at("r", y, "03-01"), 1, null),
                                close(at("c", y, "03-20"), 1),
                                submit(at("s", y, "04-01")))),
                new Case(
                        "W-16",
                        "KL91 5:36",
                        "KL 5:50 första stycket",
                        y -> List.of(
                                back(council("b", y, "02-01"), minority(11, 31)),
                                back(council("c", y, "04-01"), minority(11, 31))),
                        y -> List.of(
                                back(council("b", y, "02-01"), minority(11, 31)),
                                back(council("c", y, "04-01"), new Support(Support.By.MAJORITY, 17, 31)))),
                new Case(
                        "W-17",
                        "KL91 5:36",
                        "KL 5:50, 6:33",
                        y -> List.of(back(council("b", y, "02-01"), minority(10, 31))),
                        y -> List.of(back(council("b", y, "02-01"), minority(11, 31)))),
                new Case(
                        "W-18",
                        "KL91 5:36",
                        "KL 5:50 tredje stycket",
                        y -> List.of(new Act.ReferBack(
                                VISION, council("b", y, "02-01"), Decision.UNKNOWN, minority(11, 31), null, null)),
                        y -> List.of(back(council("b", y, "02-01"), minority(11, 31)))),
                practice(
                        "W-20",
                        y -> List.of(
                                defer(at("d", y, "02-01")),
                                read(at("i", y, "02-01"), y),
                                resume(at("u", y, "03-01"), "d")),
                        y -> List.of(
                                defer(at("d", y, "02-01")),
                                read(at("i", y, "02-01"), y),
                                resume(at("u", y, "11-01"), "d"))),
                practice(
                        "W-21",
                        y -> List.of(defer(at("d", y, "02-01")), defer(at("e", y, "03-01"))),
                        y -> List.of(
                                defer(at("d", y, "02-01")),
                                resume(at("u", y, "02-15"), "d"),
                                defer(at("e", y, "03-01")))),
                practice(
                        "W-22",
                        y -> List.of(new Act.ReopenMatter(VISION, at("o", y, "02-01"), null, "därför")),
                        y -> List.of(new Act.ReopenMatter(VISION, at("o", y, "02-01"), Decision.UNKNOWN, "därför"))),
                new Case(
                        "W-24",
                        "praxis (MÖD 2013:5)",
                        "praxis (MÖD 2013:5)",
                        y -> List.of(adopt(council("k", y, "04-01")), adopt(council("l", y, "04-20"))),
                        y -> List.of(adopt(council("k", y, "04-01")), adopt(council("l", y, "09-20")))),
                law(
                        "W-25",
                        "KL 4:27",
                        y -> List.of(adopt(council("k", y, "04-01"), new Minutes().reserved("A", true))),
                        y -> List.of(adopt(council("k", y, "04-01"), new Minutes().reserved("A", false)))),
                law(
                        "W-29",
                        "KL 5:1–2",
                        y -> List.of(adopt(council("k", y, "04-01")), repeal("u", y + "-09-01", null)),
                        y -> List.of(adopt(at("k", y, "04-01")), repeal("u", y + "-09-01", null))),
                law(
                        "W-30",
                        "KL 5:69, 6:35",
                        y -> List.of(adopt(council("k", y, "03-02")), approved(at("j", y, "03-24"))),
                        y -> List.of(adopt(council("k", y, "03-02")), approved(at("j", y, "03-16")))),
                new Case(
                        "W-31",
                        "KL91 10:6",
                        "KL 13:5",
                        y -> List.of(adopt(council("k", y, "03-02")), appealed(at("o", y, "03-10"))),
                        y -> List.of(
                                adopt(council("k", y, "03-02")),
                                posted(at("a", y, "03-04")),
                                appealed(at("o", y, "03-10")))),
                law(
                        "W-32",
                        "KL 8:12",
                        y -> List.of(
                                adopt(council("k", y, "03-02")),
                                approved(at("j", y, "03-03")),
                                posted(at("a", y, "03-12"))),
                        y -> List.of(
                                adopt(council("k", y, "03-02")),
                                approved(at("j", y, "03-03")),
                                posted(at("a", y, "03-05")))),
                law(
                        "W-33",
                        "KL 8:12, 13:5",
                        y -> List.of(
                                adopt(council("k", y, "03-02")),
                                posted(at("a", y, "03-04")),
                                down(at("n", y, "03-25"))),
                        y -> List.of(
                                adopt(council("k", y, "03-02")),
                                posted(at("a", y, "03-04")),
                                down(at("n", y, "03-26")))),
                new Case(
                        "W-34",
                        "KL91 10:6",
                        "KL 13:5",
                        y -> List.of(
                                adopt(council("k", y, "03-02")),
                                posted(at("a", y, "03-04")),
                                force(at("f", y, "03-25"))),
                        y -> List.of(
                                adopt(council("k", y, "03-02")),
                                posted(at("a", y, "03-04")),
                                force(at("f", y, "03-26")))),
                new Case(
                        "W-35",
                        "JO 581-2013",
                        "JO 581-2013",
                        y -> List.of(adopt(council("k", y, "03-02")), rectified(at("x", y, "05-01"), false)),
                        y -> List.of(adopt(council("k", y, "03-02")), rectified(at("x", y, "05-01"), true))),
                new Case(
                        "W-36",
                        "KL91 10:6",
                        "KL 13:5",
                        y -> List.of(
                                adopt(council("k", y, "03-02")),
                                posted(at("a", y, "03-04")),
                                appealed(at("o", y, "03-26"))),
                        y -> List.of(
                                adopt(council("k", y, "03-02")),
                                posted(at("a", y, "03-04")),
                                appealed(at("o", y, "03-25")))),
                register(
                        "W-37",
                        y -> List.of(adopt(council("k", y, "03-02")), leave("t", y + "-10-01", false, "k")),
                        y -> List.of(
                                adopt(council("k", y, "03-02")),
                                judge("d", y + "-09-01", AppealOutcome.UPHELD, false, "k"),
                                leave("t", y + "-10-01", false, "k"))),
                register(
                        "W-38",
                        y -> List.of(adopt(council("k", y, "03-02")), leave("t", y + "-10-01", null, "k")),
                        y -> List.of(adopt(council("k", y, "03-02")), leave("t", y + "-10-01", true, "k"))),
                register(
                        "W-39",
                        y -> List.of(adopt(council("k", y, "03-02")), annulPart("d", y + "-09-01", null, false, "k")),
                        y -> List.of(
                                adopt(council("k", y, "03-02")),
                                annulPart("d", y + "-09-01", "avsnitt 3", false, "k"))),
                new Case(
                        "W-48",
                        "KL91 10:14 a",
                        "KL 13:14",
                        y -> List.of(
                                adopt(council("k", y, "03-02")),
                                inhibit("i", y + "-03-10", "k"),
                                implement("v", y + "-04-01", "k")),
                        y -> List.of(
                                adopt(council("k", y, "03-02")),
                                inhibit("i", y + "-03-10", "k"),
                                lift("l", y + "-03-31", "k"),
                                implement("v", y + "-04-01", "k"))),
                new Case(
                        "W-41",
                        "GDPR",
                        "GDPR",
                        y -> List.of(new Act.StartWork(VISION, at("w", y, "02-01"), "Ring 811228-9874")),
                        y -> List.of(new Act.StartWork(VISION, at("w", y, "02-01"), "Ring 811228-9873"))),
                register(
                        "W-42",
                        y -> List.of(new Act.StartWork(VISION, from(y + "-01-11", at("w", y, "02-01")), "arbete")),
                        y -> List.of(new Act.StartWork(VISION, from(y + "-02-11", at("w", y, "02-01")), "arbete"))),
                register(
                        "W-45",
                        y -> List.of(hold(at("a", y, "02-01")), hold(told("b", y + "-01-01", "a"))),
                        y -> List.of(hold(at("a", y, "02-01")), hold(told("b", y + "-03-01", "a")))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_rule_fires_where_it_should_under_the_law_of_the_day(Case c) {
        assertThat(found(c.fires().apply("2014"), c.rule())).as("2014").containsExactly(c.in2014());
        assertThat(found(c.fires().apply("2020"), c.rule())).as("2020").containsExactly(c.in2020());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void and_stays_silent_where_it_should(Case c) {
        assertThat(found(c.silent().apply("2014"), c.rule())).isEmpty();
        assertThat(found(c.silent().apply("2020"), c.rule())).isEmpty();
    }

    @Test
    void what_is_adopted_is_held_against_what_was_last_sent_out() {
        List<Act> sentOut = List.of(
                propose(told("p", "2021-03-10")),
                send(told("r", "2021-04-12"), 1, null),
                close(told("c", "2021-09-10"), 1),
                new Act.ReviseProposal(VISION, told("o", "2021-11-02"), "ett avsnitt", null, null, List.of()));
        List<Act> decided = List.of(submit(told("s", "2022-01-20")), adopted(council("k", "2022", "02-28"), 2, null));
        Act sentAgain = send(told("r2", "2021-12-01"), 2, null);
        Act closedAgain = close(told("c2", "2022-01-10"), 2);

        assertThat(found(joined(sentOut, decided), "W-11")).hasSize(1);
        assertThat(found(joined(joined(sentOut, List.of(sentAgain, closedAgain)), decided), "W-11"))
                .isEmpty();
        assertThat(found(
                        joined(sentOut.subList(0, 3), List.of(adopted(council("k", "2022", "02-28"), 1, null))),
                        "W-11"))
                .isEmpty();
    }

    private static List<Act> joined(List<Act> first, List<Act> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    @Test
    void every_rule_is_seen_in_both_ways() {
        // below, W-23 with Alvesta, W-49 in ImplementationTest, and those of links in LinkRulesTest
        Set<String> elsewhere = Set.of("W-19", "W-23", "W-26", "W-47", "W-49", "W-51", "W-52", "W-53", "W-54");
        assertThat(Rules.ALL).extracting(Rule::id).doesNotHaveDuplicates();
        assertThat(Rules.ALL.stream().map(Rule::id).filter(id -> !elsewhere.contains(id)))
                .containsExactlyInAnyOrderElementsOf(cases().map(Case::rule).toList());
    }

    @Test
    void a_window_over_a_change_of_law_names_both_and_is_certain_only_if_one_held_on_each_day() {
        Deviation both = only("W-01", adopt(told("k", "2017-12/2018-01")));
        assertThat(both.paragraph()).isEqualTo("KL91 / KL 5:1–2");
        assertThat(both.certain()).isTrue();

        Deviation half = only("W-18", unmotivated("2009-02/2009-03"));
        assertThat(half.paragraph()).isEqualTo("KL91 5:36");
        assertThat(half.certain()).isFalse();
        assertThat(only("W-18", unmotivated("2009-03-01")).certain()).isTrue();
        assertThat(found(List.of(unmotivated("2009-02-28")), "W-18")).isEmpty();

        assertThat(found(List.of(back(by(COUNCIL, told("b", "2002-06-30")), minority(1, 31))), "W-17"))
                .isEmpty();
        assertThat(found(List.of(back(by(COUNCIL, told("b", "2002-07-01")), minority(1, 31))), "W-17"))
                .containsExactly("KL91 5:36");
        assertThat(found(List.of(adopt(told("k", "1991-12-31"))), "W-01")).isEmpty();
        assertThat(only("W-01", adopt(told("k", "2017-12-31"))).paragraph()).isEqualTo("KL91");
        assertThat(only("W-01", adopt(told("k", "2018-01-01"))).paragraph()).isEqualTo("KL 5:1–2");
        assertThat(only("W-01", adopt(told("k", null))).certain()).isFalse();
    }

    @Test
    void a_minority_needs_a_third_of_the_members_present_rounded_up() {
        assertThat(Stream.of(31, 51, 61, 45, 30, 1).map(Minority::threshold)).containsExactly(11, 17, 21, 15, 10, 1);
        assertThat(found(List.of(back(at("b", "2020", "02-01"), minority(31, 31))), "W-17"))
                .as("there is no such right in a board")
                .containsExactly("KL 5:50, 6:33");
    }

    @Test
    void a_second_minority_is_certain_only_if_all_who_classified_the_vote_agree() {
        Act first = back(council("b", "2020", "02-01"), minority(14, 31));
        Act second = back(council("c", "2020", "04-01"), minority(14, 31));
        Act otherwise = new Act.ClassifyVote(VISION, at("v", "2020", "05-01"), "b", Support.By.MAJORITY, "14–0");
        assertThat(only("W-16", first, second).certain()).isTrue();
        assertThat(only("W-16", first, second, otherwise).certain()).isFalse();
        assertThat(Classification.of(history(first, second, otherwise).known().entries(), "b"))
                .extracting(Classification::entry, Classification::by)
                .containsExactly(tuple("b", Support.By.MINORITY), tuple("v", Support.By.MAJORITY));

        Act unsaid = back(council("b", "2020", "02-01"), new Support(Support.By.UNKNOWN, 14, 31));
        assertThat(only("W-16", unsaid, second).certain()).isFalse();
        Act notCounted = back(council("b", "2020", "02-01"), new Support(Support.By.UNKNOWN, null, null));
        assertThat(found(List.of(notCounted, second), "W-16")).isEmpty();
    }

    @Test
    void the_right_of_a_minority_is_there_again_in_a_new_matter() {
        Act first = back(council("b", "2020", "02-01"), minority(14, 31));
        Act second = back(council("c", "2020", "06-01"), minority(14, 31));
        Act rejected = new Act.RejectVision(VISION, council("a", "2020", "03-01"), Decision.UNKNOWN);
        Act reopened = new Act.ReopenMatter(VISION, council("o", "2020", "04-01"), Decision.UNKNOWN, "nytt");
        assertThat(found(List.of(first, rejected, reopened, second), "W-16")).isEmpty();
        Act withdrawn = new Act.WithdrawProposal(VISION, at("t", "2020", "03-01"), "togs tillbaka");
        assertThat(only("W-16", first, withdrawn, second).certain()).isFalse();
        Act annulled = new Act.DecideAppeal(
                VISION, at("d", "2020", "05-01"), List.of("a"), null, AppealOutcome.ANNULLED, true, null);
        assertThat(only("W-16", first, rejected, annulled, second).certain()).isFalse();
    }

    @Test
    void unknown_numbers_are_not_held_against_a_minority_but_the_size_of_the_council_may_be() {
        Support asked = new Support(Support.By.MINORITY, 7, null);
        assertThat(found(List.of(back(council("b", "2020", "02-01"), asked)), "W-17"))
                .isEmpty();
        Minutes of45 = new Minutes().present(null, 45);
        Act possible = new Act.ReferBack(
                VISION,
                council("b", "2020", "02-01"),
                of45.decision(),
                new Support(Support.By.MINORITY, 12, null),
                null,
                "därför");
        assertThat(only("W-17", possible).certain()).isFalse();
        Act certain = new Act.ReferBack(VISION, council("b", "2020", "02-01"), of45.decision(), asked, null, "därför");
        assertThat(only("W-17", certain).certain()).isTrue();
    }

    @Test
    void votes_that_do_not_add_up_are_a_warning_and_numbers_that_cannot_be_are_refused() {
        EventMetadata t = council("k", "2020", "04-01");
        History submitted = history(propose(at("p", "2020", "02-01")), submit(at("s", "2020", "03-01")));
        assertThat(rules(
                        decide(submitted, adopt(t, new Minutes().present(31, 45).ballot(16, 16, 0)))))
                .contains("W-09");
        assertThat(rules(decide(submitted, adopt(t, new Minutes().ballot(16, 16, 0)))))
                .contains("W-09");
        assertThat(rules(decide(submitted, adopt(t, new Minutes().ballot(16, 16, 0, Vote.YES)))))
                .doesNotContain("W-09");
        assertThat(refused(decide(submitted, adopt(t, new Minutes().ballot(-1, 16, 0))))
                        .rule())
                .isEqualTo("E-VOTES");
        assertThat(refused(decide(submitted, adopt(t, new Minutes().present(3_100, 45))))
                        .field())
                .isEqualTo("decision.proceedings.present");
    }

    @Test
    void a_decision_against_the_claim_that_won_the_vote_lacks_its_majority() {
        Minutes lost = new Minutes()
                .claims("a", Claim.Kind.APPROVE, "b", Claim.Kind.REJECT)
                .ballot(10, 21, 0);
        assertThat(found(List.of(adopt(council("k", "2020", "04-01"), lost)), "W-09"))
                .containsExactly("KL 5:55–56");
        Minutes won = new Minutes()
                .claims("a", Claim.Kind.APPROVE, "b", Claim.Kind.REJECT)
                .ballot(21, 10, 0);
        assertThat(found(List.of(adopt(council("k", "2020", "04-01"), won)), "W-09"))
                .isEmpty();
    }

    @Test
    void what_is_carried_with_more_noes_than_ayes_is_asked_about_unless_the_noes_are_known_to_be_for_it() {
        EventMetadata t = council("k", "2020", "04-01");
        for (Minutes noes : List.of(new Minutes().ballot(10, 21, 0), new Minutes().ballot(15, 15, 0, Vote.NO))) {
            assertThat(only("W-65", adopt(t, noes)).finding()).isEqualTo(Deviation.Finding.NOT_SHOWN);
        }
        Minutes counter = new Minutes()
                .claims("a", Claim.Kind.APPROVE, "b", Claim.Kind.AMEND)
                .ballot(10, 21, 0);
        for (Minutes ayes :
                List.of(new Minutes().ballot(21, 10, 0), new Minutes().ballot(15, 15, 0, Vote.YES), counter)) {
            assertThat(found(List.of(adopt(t, ayes)), "W-65")).isEmpty();
        }
        assertThat(found(
                        List.of(new Act.RejectVision(
                                VISION, t, new Minutes().ballot(10, 21, 0).decision())),
                        "W-65"))
                .isEmpty();
    }

    @Test
    void what_is_told_of_a_vote_is_held_against_itself() {
        EventMetadata t = council("k", "2020", "04-01");
        assertThat(found(List.of(adopt(t, new Minutes().ballot(26, 25, 0, Vote.YES))), "W-09"))
                .as("a casting vote without a tie")
                .containsExactly("KL 5:55–56");
        Ballot twice = new Ballot(
                null,
                null,
                null,
                2,
                0,
                0,
                null,
                null,
                List.of(new MemberVote("Bo Ek", "A", Vote.YES), new MemberVote("Bo Ek", "A", Vote.YES)),
                null);
        assertThat(found(List.of(adopt(t, new Minutes().ballot(twice))), "W-09"))
                .as("a member who voted twice")
                .hasSize(1);
        assertThat(found(List.of(adopt(t, new Minutes().ballot(closed(true, null)))), "W-09"))
                .as("a tie in a closed ballot is settled by lot")
                .isEmpty();
        assertThat(found(List.of(adopt(t, new Minutes().ballot(closed(null, null)))), "W-09"))
                .as("a tie that nobody settled")
                .hasSize(1);
        Minutes nobodys = new Minutes()
                .claims("c", Claim.Kind.APPROVE, "d", Claim.Kind.REJECT)
                .ballot(21, 10, 0);
        assertThat(only("W-09", adopt(t, nobodys)).certain())
                .as("between claims nobody made")
                .isTrue();
        Minutes halfKnown = new Minutes()
                .claims("a", Claim.Kind.APPROVE, "d", Claim.Kind.REJECT)
                .ballot(21, 10, 0);
        assertThat(only("W-09", adopt(t, halfKnown)).certain()).isFalse();
        Minutes split = new Minutes()
                .unanimous()
                .claims("a", Claim.Kind.APPROVE, "b", Claim.Kind.REJECT)
                .ballot(21, 10, 0);
        assertThat(only("W-09", adopt(t, split)).certain())
                .as("unanimous with votes against")
                .isTrue();
        Minutes formal = new Minutes()
                .unanimous()
                .claims("a", Claim.Kind.APPROVE, "b", Claim.Kind.REFER_BACK)
                .ballot(21, 10, 0);
        assertThat(found(List.of(adopt(t, formal)), "W-09"))
                .as("the vote was whether to refer it back")
                .isEmpty();
    }

    @Test
    void a_minority_of_more_than_half_is_a_majority() {
        assertThat(only("W-09", back(council("b", "2020", "02-01"), minority(26, 51)))
                        .certain())
                .isTrue();
        assertThat(found(List.of(back(council("b", "2020", "02-01"), minority(25, 51))), "W-09"))
                .isEmpty();
        Act unsaid = back(council("b", "2020", "02-01"), new Support(Support.By.UNKNOWN, 26, 51));
        Act called = new Act.ClassifyVote(VISION, at("v", "2020", "05-01"), "b", Support.By.MINORITY, "så sades det");
        assertThat(found(List.of(unsaid), "W-09")).isEmpty();
        assertThat(only("W-09", unsaid, called).entry()).isEqualTo("b");
    }

    @Test
    void a_conflict_of_interest_lets_the_council_decide_with_fewer_and_not_the_board() {
        Minutes few = new Minutes().present(7, 15).conflict("A", false);
        assertThat(only("W-04", adopt(at("k", "2020", "04-01"), few)).certain()).isTrue();
        assertThat(only("W-04", adopt(council("k", "2020", "04-01"), few)).certain())
                .isFalse();
    }

    @Test
    void the_rules_of_meetings_are_not_those_of_a_company() {
        EventMetadata t = by(new BodyRef(null, BodyKind.COMPANY, "Bolaget AB"), at("k", "2020", "04-01"));
        Minutes odd = new Minutes()
                .ballot(3, 3, 0)
                .ballot(closed(true, Vote.YES, new MemberVote("Bo Ek", "A", Vote.YES)))
                .reserved("A", true)
                .conflict("A", true);
        for (String rule : List.of("W-08", "W-09", "W-25", "W-60", "W-61", "W-62")) {
            assertThat(found(List.of(adopt(t, odd)), rule)).as(rule).isEmpty();
        }
    }

    @Test
    void what_may_not_be_delegated_is_not_refused_or_written_off_by_a_section_either() {
        EventMetadata section = by(SECTION, at("a", "2020", "04-01"));
        assertThat(found(List.of(new Act.RejectVision(VISION, section, Decision.UNKNOWN)), "W-02"))
                .containsExactly("KL 6:38");
        assertThat(found(List.of(new Act.WriteOffMatter(VISION, section, Decision.UNKNOWN, "inaktuellt")), "W-02"))
                .containsExactly("KL 6:38");
    }

    @Test
    void what_the_council_adopted_is_prolonged_and_given_new_goals_by_the_council() {
        Act adopted = adopt(council("k", "2020", "04-01"));
        Act longer = prolong("f", "2021-01-01", "2025");
        Act goals =
                new Act.ReplaceGoals(VISION, at("m", "2021", "01-01"), date("2021/2023"), List.of(), Decision.UNKNOWN);
        assertThat(found(List.of(adopted, longer), "W-29")).hasSize(1);
        assertThat(found(List.of(adopted, goals), "W-29")).hasSize(1);
        Act byCouncil = new Act.ReplaceGoals(
                VISION, council("m", "2021", "01-01"), date("2021/2023"), List.of(), Decision.UNKNOWN);
        assertThat(found(List.of(adopted, byCouncil), "W-29")).isEmpty();
        Act bySection = new Act.ReplaceGoals(
                VISION, by(SECTION, at("m", "2021", "01-01")), date("2021/2023"), List.of(), Decision.UNKNOWN);
        assertThat(found(List.of(adopted, bySection), "W-29"))
                .as("that is W-02")
                .isEmpty();
    }

    @Test
    void one_who_took_no_part_has_nothing_to_reserve_against() {
        Minutes apart = new Minutes().reserved("A", false).conflict("A", false);
        assertThat(found(List.of(adopt(council("k", "2020", "04-01"), apart)), "W-25"))
                .containsExactly("KL 4:27");
    }

    @Test
    void the_order_of_minutes_and_an_open_appeal_are_refused_whatever_is_said() {
        History adopted = history(adopt(council("k", "2020", "03-02")), approved(at("j", "2020", "03-10")));
        assertThat(refused(decide(adopted, approved(asOccurred(at("i", "2020", "03-01")))))
                        .rule())
                .isEqualTo("E-ORDER");
        assertThat(refused(decide(adopted, posted(asOccurred(at("a", "2020", "03-09")))))
                        .rule())
                .isEqualTo("E-ORDER");
        accepted(decide(adopted, posted(at("a", "2020", "03-10"))));
        History appealed = history(
                adopt(council("k", "2020", "03-02")),
                posted(at("a", "2020", "03-10")),
                appealed(at("o", "2020", "03-20")));
        assertThat(refused(decide(appealed, force(asOccurred(at("f", "2020", "05-01")))))
                        .rule())
                .isEqualTo("E-APPEAL-OPEN");
        Act upheld = new Act.DecideAppeal(
                VISION, at("d", "2020", "04-20"), List.of("k"), null, AppealOutcome.UPHELD, false, null);
        accepted(decide(appealed.with(history(upheld).entries()), force(at("f", "2020", "05-01"))));
    }

    @Test
    void only_the_appeal_of_the_decision_is_held_against_the_notice_board() {
        Act decided = adopt(council("k", "2020", "03-02"));
        Act posted = posted(at("a", "2020", "03-04"));
        Act first = appeal(FIRST_COURT, "o", "2020-03-20", "k");
        Act judged = judge("d", "2020-06-01", AppealOutcome.UPHELD, false, "k");
        Act onwards = appeal(HIGHER_COURT, "v", "2020-06-15", "k");
        assertThat(found(List.of(decided, posted, first, judged, onwards), "W-36"))
                .isEmpty();
        assertThat(deviations(List.of(decided, first, judged, onwards), "W-31"))
                .extracting(Deviation::entry)
                .containsExactly("o");
        assertThat(found(List.of(decided, posted, first, onwards), "W-36"))
                .as("no judgment is recorded, and there must be one")
                .isEmpty();
        Act withdrawn = judge("d", "2020-06-01", AppealOutcome.WITHDRAWN, false, "k");
        Act another = appeal(new CourtCase(FIRST_COURT.court(), "8-21"), "v", "2020-06-15", "k");
        assertThat(found(List.of(decided, posted, first, withdrawn, another), "W-36"))
                .hasSize(1);
        assertThat(found(List.of(decided, posted, first, judged, another), "W-36"))
                .as("another case in the same court")
                .hasSize(1);
    }

    @Test
    void an_appeal_is_not_late_where_the_time_did_not_run_out_or_was_given_back() {
        Act decided = adopt(council("k", "2020", "03-02"));
        Act posted = posted(at("a", "2020", "03-04"));
        Act late = appeal("o", "2020-04-20", "k");
        assertThat(only("W-36", decided, posted, late).certain()).isTrue();
        assertThat(found(List.of(decided, posted, down(at("n", "2020", "03-20")), late), "W-36"))
                .isEmpty();
        assertThat(found(
                        List.of(decided, posted, remedy("r", "2020-04-10", Remedy.TIME_RESTORED, true, "k"), late),
                        "W-36"))
                .isEmpty();
        assertThat(found(List.of(decided, late), "W-36")).isEmpty();
        Act sometime = appeal("o", "2020-03", "k");
        assertThat(only("W-36", decided, posted, sometime).certain()).isFalse();
        Act onTime = new Act.LodgeAppeal(
                VISION, at("o", "2020", "04-20"), List.of("k"), null, FuzzyDate.parse("2020-03-25"), List.of());
        assertThat(found(List.of(decided, posted, onTime), "W-36")).isEmpty();
    }

    @Test
    void minutes_and_appeals_are_under_the_law_of_the_day_of_the_decision() {
        List<Act> acts = List.of(
                adopt(by(COUNCIL, told("k", "2017-12-18"))),
                posted(told("a", "2018-01-02")),
                appealed(told("o", "2018-02-01")));
        assertThat(found(acts, "W-36")).containsExactly("KL91 10:6");
    }

    @Test
    void a_reason_is_asked_and_names_the_field_where_a_text_holds_personal_data() {
        History none = history();
        Act act = new Act.StartWork(VISION, at("w", "2020", "02-01"), "Skriv till karin.alm@example.se");
        assertThat(refused(decide(none, act)).rule()).isEqualTo("W-41");
        assertThat(refused(decide(none, act)).field()).isEqualTo("what");
        assertThat(rules(
                        decide(none, new Act.StartWork(VISION, asOccurred(at("w", "2020", "02-01")), "070-123 45 67"))))
                .containsExactly("W-41");
        assertThat(Stream.of(
                                "kommun@alvesta.se",
                                "0472-150 00",
                                "2014-06-10",
                                "Dnr 2016-000123",
                                "Vision 2040",
                                "450 svar")
                        .filter(PersonalData::in))
                .isEmpty();
        assertThat(Stream.of("19811228-9874", "8112289874", "+46 70 123 45 67", "0701234567", "0472-151 23", "a@b.se")
                        .filter(text -> !PersonalData.in(text)))
                .isEmpty();
    }

    @Test
    void what_a_correction_a_mark_or_a_note_says_is_looked_through_too() {
        History told = history(new Act.StartWork(VISION, at("w", "2020", "02-01"), "arbete"));
        EventMetadata t = at("x", "2020", "03-01");
        Act clean = new Act.StartWork(VISION, at("w", "2020", "02-01"), "arbetet");
        Act number = new Act.StartWork(VISION, at("w", "2020", "02-01"), "arbetet 811228-9874");

        assertThat(asked(told, new Act.CorrectEntry(VISION, t, "w", clean, CorrectionKind.TYPO, "se a.b@exempel.se")))
                .isEqualTo("why");
        assertThat(asked(told, new Act.CorrectEntry(VISION, t, "w", number, CorrectionKind.TYPO, "fel")))
                .isEqualTo("instead/what");
        assertThat(asked(told, new Act.AnnulEntry(VISION, t, "w", "811228-9874 bad om det")))
                .isEqualTo("why");
        assertThat(asked(told, new Act.NoteDeviation(VISION, t, "w", "W-40", "ring 070-123 45 67")))
                .isEqualTo("text");
        assertThat(asked(told, new Act.MarkConfidential(VISION, t, "w", "OSL 25:1", List.of(), "gäller 811228-9874")))
                .isEqualTo("why");
        assertThat(rules(decide(
                        told,
                        new Act.CorrectEntry(
                                VISION, asOccurred(t), "w", clean, CorrectionKind.TYPO, "se 811228-9874"))))
                .containsExactly("W-41");
    }

    private static @Nullable String asked(History history, Act act) {
        Violation violation = refused(decide(history, act));
        assertThat(violation.rule()).isEqualTo("W-41");
        assertThat(violation.sv() + violation.en())
                .contains(String.valueOf(violation.field()))
                .doesNotContain("9874", "exempel", "070");
        return violation.field();
    }

    @Test
    void what_was_said_before_is_no_question_to_the_one_who_corrects_something_else() {
        History told = history(new Act.StartWork(VISION, at("w", "2020", "02-01"), "811228-9874"));
        Act moved = new Act.StartWork(VISION, at("w", "2020", "02-02"), "811228-9874");
        accepted(decide(
                told,
                new Act.CorrectEntry(VISION, at("x", "2020", "03-01"), "w", moved, CorrectionKind.TYPO, "fel dag")));
    }

    @Test
    void neither_the_reason_nor_the_title_may_hold_any() {
        EventMetadata t = at("w", "2020", "02-01");
        EventMetadata reasoned = new EventMetadata(
                t.entry(),
                t.occurred(),
                t.certainty(),
                t.body(),
                t.sources(),
                null,
                null,
                List.of(),
                List.of(),
                true,
                "811228-9874 vill ha det så");
        assertThat(asked(history(), new Act.StartWork(VISION, reasoned, "arbete")))
                .isEqualTo("reason");
        VisionCommand title =
                new VisionCommand.RegisterVision(VISION, "Vision för 811228-9874", DocumentKind.VISION, null);
        assertThat(refused(Decide.on(null, title, Telling.NOW)).rule()).isEqualTo("W-41");
        assertThat(refused(Decide.on(null, title, Telling.NOW)).field()).isEqualTo("title");
    }

    @Test
    void what_is_recorded_late_is_a_lag_and_no_deviation() {
        Instant late = Instant.parse("2020-06-01T12:00:00Z");
        EventMetadata told = told("b", "2020-02-01");
        History h = history()
                .with(List.of(new Entry(
                        2, late, Recording.fact(hold(told), new RecordedMetadata(told, Basis.LIVE, List.of())))));
        assertThat(h.known().deviations()).isEmpty();
    }

    @Test
    void a_tabled_matter_and_an_old_motion_are_watched() {
        Act tabled = new Act.TableMatter(
                VISION,
                council("t", "2020", "02-01"),
                Decision.UNKNOWN,
                minority(11, 31),
                FuzzyDate.parse("2020-03-01"));
        assertThat(alerts("2020-03-01", tabled)).isEmpty();
        assertThat(alerts("2020-03-02", tabled)).containsExactly("W-19");
        assertThat(alerts("2020-06-01", tabled, adopt(council("k", "2020", "05-01"))))
                .isEmpty();

        Act motion = new Act.ProposeVision(
                VISION, at("m", "2020", "02-03"), "En vision", DOCUMENT, null, null, List.of(), Route.MEMBER_MOTION);
        assertThat(alerts("2021-02-03", motion)).isEmpty();
        assertThat(alerts("2021-02-04", motion)).containsExactly("W-26");
        Act reported = new Act.RecordTreatment(VISION, council("r", "2020", "11-01"), 1, Outcome.NOTED, null);
        assertThat(alerts("2021-03-01", motion, reported)).isEmpty();
        assertThat(alerts("2022-03-01", propose(at("m", "2020", "02-03")))).isEmpty();
    }

    private static List<String> alerts(String day, Act... acts) {
        return Situation.of(history(acts).known(), LocalDate.parse(day), TODAY).alerts().stream()
                .map(a -> a.kind().rule())
                .toList();
    }

    @Test
    void someone_acknowledges_a_deviation_or_notes_one_that_no_rule_has_found() {
        Act adopted = adopt(at("k", "2020", "04-01"));
        Act seen = new Act.NoteDeviation(VISION, at("n", "2020", "05-01"), "k", "W-01", "Revisionen har sett det.");
        Act noted = new Act.NoteDeviation(VISION, at("o", "2020", "05-02"), "k", null, "Kallelsen var sen.");
        List<Acknowledged> shown = history(adopted, seen, noted).known().acknowledged();
        assertThat(shown)
                .filteredOn(a -> "W-01".equals(a.rule()))
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.holds()).isTrue();
                    assertThat(a.acknowledgedBy())
                            .extracting(Acknowledged.Note::text)
                            .containsExactly("Revisionen har sett det.");
                    assertThat(a.acknowledgedBy().getFirst().by()).isEqualTo(BOARD);
                });
        assertThat(shown).filteredOn(a -> a.rule() == null).singleElement().satisfies(a -> {
            assertThat(a.found()).isNull();
            assertThat(a.about()).isEqualTo("k");
            assertThat(a.acknowledgedBy()).extracting(Acknowledged.Note::text).containsExactly("Kallelsen var sen.");
        });
    }

    @Test
    void a_deviation_kept_with_its_entry_is_shown_and_says_that_it_no_longer_holds() {
        Deviation kept = new Deviation("W-01", "k", Deviation.Finding.BREACH, true, "KL 5:1–2");
        EventMetadata t = council("k", "2020", "04-01");
        History h = history()
                .with(List.of(new Entry(
                        2, NOW, Recording.fact(adopt(t), new RecordedMetadata(t, Basis.RETROACTIVE, List.of(kept))))));
        assertThat(h.known().acknowledged())
                .filteredOn(a -> "W-01".equals(a.rule()))
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.holds()).isFalse();
                    assertThat(a.found()).isEqualTo(kept);
                });
    }

    @Test
    void a_bare_adoption_is_not_blamed_for_what_its_source_leaves_unsaid() {
        assertThat(history(adopt(by(COUNCIL, told("k", "2016-12")))).known().deviations())
                .extracting(Deviation::rule)
                .containsExactly("E-NOT-SUBMITTED");
    }

    // ------------------------------------------------------------------------------------------------- how it is told

    private static final DocumentKind DOCUMENT = DocumentKind.VISION;

    private static EventMetadata at(String id, String year, String day) {
        return told(id, year + "-" + day);
    }

    private static EventMetadata council(String id, String year, String day) {
        return by(COUNCIL, at(id, year, day));
    }

    private static EventMetadata from(String stamp, EventMetadata t) {
        Source source = new Source("En sida", null, null, FuzzyDate.parse(stamp), null, false);
        return new EventMetadata(
                t.entry(),
                t.occurred(),
                t.certainty(),
                t.body(),
                List.of(source),
                t.registry(),
                t.note(),
                t.after(),
                t.before(),
                t.recordAsOccurred(),
                t.reason());
    }

    private static Act adopt(EventMetadata t) {
        return adopt(t, new Minutes());
    }

    private static Act adopt(EventMetadata t, Minutes minutes) {
        return new Act.AdoptVision(
                VISION, t, minutes.decision(), "Vision 2040", null, null, null, null, List.of(), null);
    }

    private static Act adopted(EventMetadata t, int version, @Nullable String amendments) {
        return new Act.AdoptVision(
                VISION, t, Decision.UNKNOWN, "Vision 2040", version, null, null, null, List.of(), amendments);
    }

    private static Act laid(EventMetadata t, Commented commented) {
        return new Act.SubmitForDecision(VISION, t, COUNCIL, null, commented);
    }

    private static Act back(EventMetadata t, Support support) {
        return new Act.ReferBack(VISION, t, Decision.UNKNOWN, support, BOARD, "utred mer");
    }

    private static Act unmotivated(String when) {
        return new Act.ReferBack(VISION, by(COUNCIL, told("b", when)), Decision.UNKNOWN, minority(11, 31), null, null);
    }

    private static Support minority(int asked, int present) {
        return new Support(Support.By.MINORITY, asked, present);
    }

    private static Act read(EventMetadata t, String year) {
        return new Act.InterpretDeferral(
                VISION,
                t,
                "d",
                List.of(new TermWindow(COUNCIL, LocalDate.parse(year + "-10-15"), LocalDate.parse("2024-10-14"))));
    }

    private static List<Act> answered(String y, Addressee from) {
        return List.of(
                propose(at("p", y, "02-01")),
                send(at("r", y, "03-01"), 1, null),
                new Act.RecordRemissResponse(VISION, at("s", y, "03-20"), 1, from, Stance.SUPPORTS, null));
    }

    private static Act approved(EventMetadata t) {
        return new Act.ApproveMinutes(VISION, t, List.of("k"), List.of(), false);
    }

    private static Act posted(EventMetadata t) {
        return new Act.PostMinutes(VISION, t, List.of("k"), null, null);
    }

    private static Act down(EventMetadata t) {
        return new Act.TakeDownPosting(VISION, t, List.of("k"));
    }

    private static Act appealed(EventMetadata t) {
        return new Act.LodgeAppeal(VISION, t, List.of("k"), null, null, List.of());
    }

    private static Act force(EventMetadata t) {
        return new Act.ConfirmLegalForce(VISION, t, List.of("k"), ForceBasis.NO_APPEAL_CONFIRMED_WITH_COURT, null);
    }

    private static Act rectified(EventMetadata t, boolean visible) {
        return new Act.RectifyMinutes(VISION, t, "k", "stod", "står", visible, "rättat");
    }

    private static Municipality municipality() {
        return Municipality.of(VISION.municipality(), BODIES);
    }

    private static final List<RecordedMunicipalEvent> BODIES = List.of(new RecordedMunicipalEvent(
            1,
            NOW,
            new MunicipalEvent.BodyEstablished(
                    VISION.municipality(),
                    new MunicipalMetadata("stn", FuzzyDate.parse("2022-01-01"), null, List.of(), null, false, null),
                    "stn",
                    BodyKind.COMMITTEE,
                    "stadsnämnden",
                    null)));

    private static List<Deviation> deviations(List<Act> acts, String rule) {
        return history(acts.toArray(Act[]::new)).known(municipality()).deviations().stream()
                .filter(d -> d.rule().equals(rule))
                .toList();
    }

    private static List<String> found(List<Act> acts, String rule) {
        return deviations(acts, rule).stream().map(Deviation::paragraph).toList();
    }

    private static Deviation only(String rule, Act... acts) {
        List<Deviation> found = deviations(List.of(acts), rule);
        assertThat(found).as(rule).hasSize(1);
        return found.getFirst();
    }

    private static Set<String> rules(Verdict verdict) {
        return accepted(verdict).deviations().stream().map(Deviation::rule).collect(Collectors.toSet());
    }
}

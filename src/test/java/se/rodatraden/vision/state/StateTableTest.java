package se.rodatraden.vision.state;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.event.AppealOutcome.*;
import static se.rodatraden.vision.history.LegalTelling.*;
import static se.rodatraden.vision.history.Telling.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.vision.Possible;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.ForceBasis;
import se.rodatraden.vision.event.Remedy;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.history.LegalTelling;
import se.rodatraden.vision.history.Telling;
import se.rodatraden.vision.value.ActivityKind;
import se.rodatraden.vision.value.CorrectionKind;
import se.rodatraden.vision.value.Link;
import se.rodatraden.vision.value.Outcome;
import se.rodatraden.vision.value.Relevance;
import se.rodatraden.vision.value.SourceValue;
import se.rodatraden.vision.value.Stance;
import se.rodatraden.vision.value.Support;

/**
 * The tables of the model, cell by cell, written out by hand: what each command makes of each state, or why it is refused.
 * {@code =} leaves the state; a name is the next one; {@code E-…} is the refusal.
 */
class StateTableTest {
    private static final String ON = "2020-06-01";

    /** The commands as they are told on the day, about the entries that the histories below have. */
    private static final Map<String, Function<EventMetadata, Act>> COMMANDS = new LinkedHashMap<>();

    private static void command(String name, Function<EventMetadata, Act> telling) {
        COMMANDS.put(name, telling);
    }

    static {
        command("commission-vision", Telling::commission);
        command("start-work", t -> new Act.StartWork(VISION, t, "arbete"));
        command("plan-activity", t -> new Act.PlanActivity(VISION, t, ActivityKind.WORKSHOP, "w", date("2021"), null));
        command("record-activity", Telling::hold);
        command("cancel-activity", t -> new Act.CancelActivity(VISION, t, "w", null, null, null));
        command("move-activity", t -> new Act.MoveActivity(VISION, t, "w", date("2022"), null));
        command("propose-vision", Telling::propose);
        command("revise-proposal", t -> new Act.ReviseProposal(VISION, t, "ny text", null, null, List.of()));
        command("send-to-remiss", t -> send(t, 2, null));
        command("supplement-remiss-material", t -> new Act.SupplementRemissMaterial(VISION, t, 1, "karta", null));
        command("extend-remiss-deadline", t -> new Act.ExtendRemissDeadline(VISION, t, 1, null, date("2020-07-01")));
        command("add-addressee", t -> new Act.AddAddressee(VISION, t, 1, SCHOOL));
        command(
                "record-remiss-response",
                t -> new Act.RecordRemissResponse(VISION, t, 1, SCHOOL, Stance.SUPPORTS, null));
        command("close-remiss-round", t -> close(t, 1));
        command("submit-for-decision", Telling::submit);
        command("record-treatment", t -> new Act.RecordTreatment(VISION, t, 1, Outcome.UNKNOWN, null));
        command(
                "table-matter",
                t -> new Act.TableMatter(
                        VISION, t, Decision.UNKNOWN, new Support(Support.By.MAJORITY, null, null), null));
        command(
                "refer-back",
                t -> new Act.ReferBack(
                        VISION,
                        t,
                        Decision.UNKNOWN,
                        new Support(Support.By.MAJORITY, null, null),
                        null,
                        "mer utredning"));
        command("defer-decision", Telling::defer);
        command("interpret-deferral", t -> new Act.InterpretDeferral(VISION, t, "d", List.of()));
        command("resume-vision", t -> resume(t, "d"));
        command("adopt-vision", Telling::adopt);
        command("reject-vision", t -> new Act.RejectVision(VISION, t, Decision.UNKNOWN));
        command("write-off-matter", t -> new Act.WriteOffMatter(VISION, t, Decision.UNKNOWN, "avskrivet"));
        command("withdraw-proposal", t -> new Act.WithdrawProposal(VISION, t, "drogs tillbaka"));
        command("reopen-matter", t -> new Act.ReopenMatter(VISION, t, Decision.UNKNOWN, "nytt läge"));
        command("commission-revision", t -> new Act.CommissionRevision(VISION, t, List.of(), null));
        command("transfer-matter", t -> new Act.TransferMatter(VISION, t, COUNCIL, null, null, null));
        command("change-owner", t -> new Act.ChangeOwner(VISION, t, "kanslichefen"));
        command(
                "link-document",
                t -> new Act.LinkDocument(
                        VISION, t, new Link(Link.Relation.BASED_ON, "Agenda 2030", null, null, null)));
        command("unlink-document", t -> new Act.UnlinkDocument(VISION, t, "n", "fel"));
        command("record-assertion", t -> new Act.RecordAssertion(VISION, t, "det sägs"));
        command(
                "record-source-conflict",
                t -> new Act.RecordSourceConflict(
                        VISION,
                        t,
                        "år",
                        List.of(new SourceValue("2009", null), new SourceValue("2010", null)),
                        null,
                        "?",
                        "n"));
        command("note-deviation", t -> new Act.NoteDeviation(VISION, t, "n", null, "något"));
        command("mark-confidential", t -> new Act.MarkConfidential(VISION, t, "n", "OSL 25:1", List.of(), "begärd"));
        command("lift-confidentiality", t -> new Act.LiftConfidentiality(VISION, t, "m", "prövad"));
        command(
                "correct-entry",
                t -> new Act.CorrectEntry(
                        VISION, t, "n", link(told("n", "2010-01-02")), CorrectionKind.TYPO, "fel dag"));
        command("annul-entry", t -> new Act.AnnulEntry(VISION, t, "n", "fel vision"));
        command(
                "correct-registration",
                t -> new Act.CorrectRegistration(
                        VISION, t, "Vision 2041", null, null, CorrectionKind.TYPO, "felskriven"));
        command("annul-registration", t -> new Act.AnnulRegistration(VISION, t, "av misstag"));
        command("assert-applied", t -> new Act.AssertApplied(VISION, t, "Vision 2010", null, null, null));

        command("assert-obsolete", t -> new Act.AssertObsolete(VISION, t, "inaktuell"));
        command("prolong-validity", t -> new Act.ProlongValidity(VISION, t, null, date("2030"), null));
        command("repeal-vision", t -> new Act.RepealVision(VISION, t, Decision.UNKNOWN, null, null, null));
        command("review-relevance", t -> new Act.ReviewRelevance(VISION, t, Relevance.CURRENT, null, null));
        command("replace-goals", t -> new Act.ReplaceGoals(VISION, t, date("2021/2023"), List.of(), null));

        command("approve-minutes", t -> new Act.ApproveMinutes(VISION, t, List.of("k"), List.of(), false));
        command("post-minutes", t -> new Act.PostMinutes(VISION, t, List.of("k"), null, null));
        command("take-down-posting", t -> new Act.TakeDownPosting(VISION, t, List.of("k")));
        command("repost-minutes", t -> new Act.RepostMinutes(VISION, t, List.of("k"), null, null));
        command("lodge-appeal", t -> new Act.LodgeAppeal(VISION, t, List.of("k"), null, null, List.of()));
        command("grant-inhibition", t -> new Act.GrantInhibition(VISION, t, List.of("k"), null));
        command("lift-inhibition", t -> new Act.LiftInhibition(VISION, t, List.of("k"), null));
        command(
                "decide-appeal, annulled",
                t -> new Act.DecideAppeal(VISION, t, List.of("k"), null, ANNULLED, false, null));
        command(
                "decide-appeal, annulled, final",
                t -> new Act.DecideAppeal(VISION, t, List.of("k"), null, ANNULLED, true, null));
        command(
                "decide-appeal, partly",
                t -> new Act.DecideAppeal(VISION, t, List.of("k"), null, PARTLY_ANNULLED, false, "avsnitt 3"));
        command(
                "decide-appeal, partly, final",
                t -> new Act.DecideAppeal(VISION, t, List.of("k"), null, PARTLY_ANNULLED, true, "avsnitt 3"));
        command("decide-appeal, upheld", t -> new Act.DecideAppeal(VISION, t, List.of("k"), null, UPHELD, false, null));
        command(
                "decide-appeal, upheld, final",
                t -> new Act.DecideAppeal(VISION, t, List.of("k"), null, UPHELD, true, null));
        command(
                "record-leave-to-appeal, granted",
                t -> new Act.RecordLeaveToAppeal(VISION, t, List.of("k"), null, true));
        command(
                "record-leave-to-appeal, refused",
                t -> new Act.RecordLeaveToAppeal(VISION, t, List.of("k"), null, false));
        command(
                "record-leave-to-appeal, not known",
                t -> new Act.RecordLeaveToAppeal(VISION, t, List.of("k"), null, null));
        command(
                "confirm-legal-force",
                t -> new Act.ConfirmLegalForce(VISION, t, List.of("k"), ForceBasis.COURT_FINAL, null));
        command("record-implementation", t -> new Act.RecordImplementation(VISION, t, List.of("k"), "trycktes", null));
        command(
                "record-extraordinary-remedy",
                t -> new Act.RecordExtraordinaryRemedy(VISION, t, List.of("k"), Remedy.NEW_TRIAL, null, true));
        command("rectify-minutes", t -> new Act.RectifyMinutes(VISION, t, "k", "§ 21", "§ 12", true, "skrivfel"));
    }

    private static Act link(EventMetadata t) {
        return new Act.LinkDocument(VISION, t, new Link(Link.Relation.BASED_ON, "Agenda 2030", null, null, null));
    }

    private static History after(Act... acts) {
        Act planned = command("plan-activity").apply(told("w", "2010-01-01"));
        return history(Stream.concat(Stream.of(link(told("n", "2010-01-01")), planned), Arrays.stream(acts))
                .toArray(Act[]::new));
    }

    // P0 … P11: each history is the one before it and one act more, but P9 comes of P5, P10 and P11 of P6.
    private static final Act[] WAY = {
        commission(told("c", "2015-01-01")),
        hold(told("a", "2015-02-01")),
        propose(told("p", "2015-03-01")),
        send(told("r", "2015-04-01"), 1, null),
        close(told("e", "2015-05-01"), 1),
        submit(told("s", "2015-06-01")),
        command("table-matter").apply(told("b", "2015-07-01")),
        command("refer-back").apply(told("z", "2015-08-01")),
    };

    private static Function<EventMetadata, Act> command(String name) {
        return Objects.requireNonNull(COMMANDS.get(name), name);
    }

    private static History preparation(int state) {
        return switch (state) {
            case 9 -> after(plus(5, defer(told("d", "2015-09-01"))));
            case 10 -> after(plus(6, Telling.adopt(told("k", "2015-09-01"))));
            case 11 -> after(plus(6, command("reject-vision").apply(told("x", "2015-09-01"))));
            default -> after(Arrays.copyOf(WAY, state));
        };
    }

    private static Act[] plus(int state, Act last) {
        Act[] acts = Arrays.copyOf(WAY, state + 1);
        acts[state] = last;
        return acts;
    }

    /** Table P with its amendments. {@code !} is E-STATE, {@code D} E-DEFERRED, {@code S} E-NOT-SUBMITTED, {@code N} no such round,
     * {@code C} that the round is closed, {@code V} no proposal to send, {@code O} that a round is open, {@code X} no such entry. */
    private static final String TABLE_P = """
            command                     P0  P1  P2  P3  P4  P5  P6  P7  P8  P9  P10 P11
            commission-vision           P1  !   !   !   !   !   !   !   !   D   !   !
            start-work                  P2  P2  =   !   !   !   !   !   !   D   !   !
            plan-activity               =   =   =   =   =   =   =   =   =   =   =   =
            record-activity             P2  P2  =   =   =   =   =   =   =   =   =   =
            cancel-activity             =   =   =   =   =   =   =   =   =   =   =   =
            move-activity               =   =   =   =   =   =   =   =   =   =   =   =
            propose-vision              P3  P3  P3  !   !   !   !   !   !   D   !   !
            revise-proposal             !   !   !   P3  !   P3  !   !   P3  D   !   !
            send-to-remiss              V   V   V   P4  O   P4  P4  P4  P4  D   !   !
            supplement-remiss-material  !   !   !   !   =   =   !   !   !   D   !   !
            extend-remiss-deadline      N   N   N   N   =   !   !   !   !   D   !   !
            add-addressee               N   N   N   N   =   !   !   !   !   D   !   !
            record-remiss-response      N   N   N   N   =   =   =   =   =   =   =   =
            close-remiss-round          N   N   N   N   P5  C   C   C   C   C   C   C
            submit-for-decision         !   !   !   P6  P6  P6  P6  P6  P6  D   !   !
            record-treatment            =   =   =   =   =   =   =   P6  =   D   !   !
            table-matter                !   !   !   P7  P7  P7  P7  =   P7  D   !   !
            refer-back                  !   P8  P8  P8  !   P8  P8  P8  !   D   !   !
            defer-decision              !   P9  P9  P9  P9  P9  P9  P9  P9  =   !   !
            interpret-deferral          X   X   X   X   X   X   X   X   X   =   X   X
            resume-vision               X   X   X   X   X   X   X   X   X   P5  X   X
            adopt-vision                S   S   S   S   S   S   P10 P10 S   D   =   !
            reject-vision               !   !   !   !   !   !   P11 P11 !   D   !   !
            write-off-matter            !   P11 P11 P11 P11 P11 P11 P11 P11 P11 !   !
            withdraw-proposal           !   P2  =   P2  P2  P2  P2  P2  P2  P2  !   !
            reopen-matter               !   !   !   !   !   !   !   !   !   D   !   P3
            commission-revision         !   !   !   !   !   !   !   !   !   D   P1  !
            transfer-matter             !   =   =   =   =   =   =   =   =   =   !   !
            change-owner                =   =   =   =   =   =   =   =   =   =   =   =
            link-document               =   =   =   =   =   =   =   =   =   =   =   =
            unlink-document             =   =   =   =   =   =   =   =   =   =   =   =
            record-assertion            =   =   =   =   =   =   =   =   =   =   =   =
            record-source-conflict      =   =   =   =   =   =   =   =   =   =   =   =
            note-deviation              =   =   =   =   =   =   =   =   =   =   =   =
            mark-confidential           =   =   =   =   =   =   =   =   =   =   =   =
            lift-confidentiality        X   X   X   X   X   X   X   X   X   X   X   X
            correct-entry               =   =   =   =   =   =   =   =   =   =   =   =
            annul-entry                 =   =   =   =   =   =   =   =   =   =   =   =
            correct-registration        =   =   =   =   =   =   =   =   =   =   =   =
            annul-registration          =   P0  P0  P0  P0  P0  P0  P0  P0  P0  P0  P0
            assert-applied              =   =   =   =   =   =   =   =   =   =   =   =
            """;

    @Test
    void table_p_holds_in_every_cell() {
        holds(
                TABLE_P,
                name -> preparation(Integer.parseInt(name.substring(1))),
                s -> "P" + List.of(Preparation.values()).indexOf(s.preparation()));
    }

    private static History document(String state) {
        Act adopted = LegalTelling.adopt("k", "2018-01-01", null, null);
        return switch (state) {
            case "D0" -> after();
            case "D1" -> after(LegalTelling.adopt("k", "2018-01-01", "2025-01-01", null));
            case "D2" -> after(adopted);
            case "D3" -> after(adopted, inhibit("i", "2018-02-01", "k"));
            case "D4" -> after(LegalTelling.adopt("k", "2018-01-01", null, "2019"));
            case "D6" -> after(adopted, repeal("u", "2019-01-01", null));
            case "D7" -> after(adopted, appeal("o", "2018-02-01", "k"), judge("j", "2019-01-01", ANNULLED, true, "k"));
            case "D8" -> after(adopted, new Act.AssertObsolete(VISION, told("u", "2019-01-01"), "inaktuell"));
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static final List<Document> D = List.of(
            Document.NO_VERSION,
            Document.ADOPTED,
            Document.IN_FORCE,
            Document.SUSPENDED,
            Document.EXPIRED,
            Document.SUPERSEDED,
            Document.REPEALED,
            Document.ANNULLED,
            Document.OBSOLETE_ASSERTED);

    /** Table D, read from where the document as a whole stands; D5 is a version's and is tested with the chains. */
    private static final String TABLE_D = """
            command                        D0  D1  D2  D3  D4  D6  D7  D8
            grant-inhibition               X   D3  D3  !   D3  =   !   D3
            lift-inhibition                X   !   !   D2  !   !   !   !
            decide-appeal, annulled, final X   !   !   !   !   !   !   !
            prolong-validity               !   !   =   !   D2  !   !   !
            repeal-vision                  !   !   D6  !   D6  !   !   !
            assert-obsolete                !   !   D8  !   D8  !   !   !
            review-relevance               !   !   =   !   !   !   !   !
            replace-goals                  !   !   =   !   !   !   !   !
            assert-applied                 D2  D2  =   D2  D2  D2  D2  D2
            """;

    @Test
    void table_d_holds_in_every_cell() {
        holds(
                TABLE_D,
                StateTableTest::document,
                s -> "D"
                        + D.indexOf(Validity.on(s, LocalDate.parse(ON).toEpochDay())
                                .iterator()
                                .next()));
    }

    /** Adoption and annulment from each state of the document they may meet: the rows of table D that follow another region. */
    @Test
    void adoption_and_annulment_lead_where_table_d_says() {
        Act adopted = LegalTelling.adopt("k", "2018-01-01", null, null);
        Act appealed = appeal("o", "2018-02-01", "k");
        Act annulled = judge("j", ON, ANNULLED, true, "k");
        Map<String, History> cases = new LinkedHashMap<>();
        cases.put("IN_FORCE", after(adopted, appealed));
        cases.put("ADOPTED", after(LegalTelling.adopt("k", "2018-01-01", "2025-01-01", null), appealed));
        cases.put("SUSPENDED", after(adopted, appealed, inhibit("i", "2018-03-01", "k")));
        cases.forEach((before, h) -> {
            assertThat(h.known().on(TODAY.withYear(2019)).document())
                    .map(Document::name)
                    .contains(before);
            assertThat(accepted(decide(h, annulled)).deviations()).as(before).isEmpty();
        });
        History plan = new History(
                new VisionEvent.VisionRegistered(VISION, "ÖP", new DocumentKind("ÖVERSIKTSPLAN"), null),
                NOW,
                List.of());
        History whole = plan.with(after(adopted).entries());
        assertThat(whole.known().on(LocalDate.parse("2018-01-22")).document()).contains(Document.ADOPTED);
        History posted = plan.with(after(adopted, confirm("l", "2018-03-01", ForceBasis.ASSUMED, "k"))
                .entries());
        assertThat(posted.known().on(TODAY).document()).contains(Document.IN_FORCE);
    }

    private static History legal(String state) {
        Act k = LegalTelling.adopt("k", "2018-03-28", null, null);
        Act approved = approve("j", "2018-04-11", "k");
        Act posted = post("a", "2018-04-13", "k");
        Act appealed = appeal("o", "2018-05-02", "k");
        return switch (state) {
            case "RECORDED" -> after(k);
            case "APPROVED" -> after(k, approved);
            case "POSTED" -> after(k, approved, posted);
            case "STOPPED" -> after(k, approved, posted, takeDown("t", "2018-04-20", "k"));
            case "APPEALED" -> after(k, approved, posted, appealed);
            case "UPHELD" -> after(k, approved, posted, appealed, judge("d", "2018-09-01", UPHELD, false, "k"));
            case "ANNUL-NF" -> after(k, approved, posted, appealed, judge("d", "2018-09-01", ANNULLED, false, "k"));
            case "ANNULLED" -> after(k, approved, posted, appealed, judge("d", "2018-09-01", ANNULLED, true, "k"));
            case "PARTLY-NF" ->
                after(k, approved, posted, appealed, annulPart("d", "2018-09-01", "avsnitt 3", false, "k"));
            case "PARTLY" -> after(k, approved, posted, appealed, annulPart("d", "2018-09-01", "avsnitt 3", true, "k"));
            case "FINAL" ->
                after(k, approved, posted, confirm("d", "2018-05-09", ForceBasis.NO_APPEAL_CONFIRMED_WITH_COURT, "k"));
            default -> throw new IllegalArgumentException(state);
        };
    }

    /** C4 with its amendments; {@code A} is E-APPEAL-OPEN. An inhibition leaves the status and is told beside it. */
    private static final String TABLE_L = """
            command                           RECORDED  APPROVED  POSTED    STOPPED   APPEALED  UPHELD    ANNUL-NF  ANNULLED  FINAL     PARTLY-NF PARTLY
            approve-minutes                   APPROVED  !         !         !         !         !         !         !         !         !         !
            post-minutes                      !         POSTED    !         !         !         !         !         !         !         !         !
            take-down-posting                 !         !         =         !         =         =         =         =         =         =         =
            repost-minutes                    !         !         =         POSTED    =         !         !         !         !         !         !
            lodge-appeal                      APPEALED  APPEALED  APPEALED  APPEALED  =         =         =         !         =         =         =
            grant-inhibition                  =         =         =         =         =         =         =         !         !         =         !
            lift-inhibition                   !         !         !         !         !         !         !         !         !         !         !
            decide-appeal, annulled           !         !         !         !         ANNUL-NF  ANNUL-NF  =         !         !         ANNUL-NF  !
            decide-appeal, annulled, final    !         !         !         !         ANNULLED  ANNULLED  ANNULLED  !         !         ANNULLED  !
            decide-appeal, partly             !         !         !         !         PARTLY-NF PARTLY-NF PARTLY-NF !         !         =         !
            decide-appeal, partly, final      !         !         !         !         PARTLY    PARTLY    PARTLY    !         !         PARTLY    !
            decide-appeal, upheld             !         !         !         !         UPHELD    =         UPHELD    !         !         UPHELD    !
            decide-appeal, upheld, final      !         !         !         !         FINAL     FINAL     FINAL     !         !         FINAL     !
            record-leave-to-appeal, granted   APPEALED  APPEALED  APPEALED  APPEALED  =         =         =         ANNUL-NF  APPEALED  =         PARTLY-NF
            record-leave-to-appeal, refused   =         =         =         =         =         FINAL     ANNULLED  =         =         PARTLY    =
            record-leave-to-appeal, not known =         =         =         =         =         =         =         =         =         =         =
            confirm-legal-force               !         !         FINAL     !         A         FINAL     ANNULLED  !         !         PARTLY    !
            record-implementation             =         =         =         =         =         =         =         !         =         =         =
            record-extraordinary-remedy       APPEALED  APPEALED  APPEALED  APPEALED  =         APPEALED  =         ANNUL-NF  APPEALED  =         PARTLY-NF
            rectify-minutes                   =         =         =         =         =         =         =         =         =         =         =
            """;

    @Test
    void the_table_of_the_legal_status_holds_in_every_cell() {
        holds(TABLE_L, StateTableTest::legal, s -> switch (s.legal("k").status()) {
            case TIME_NOT_RUNNING -> "STOPPED";
            case UPHELD_NOT_FINAL -> "UPHELD";
            case ANNULLED_NOT_FINAL -> "ANNUL-NF";
            case PARTLY_ANNULLED_NOT_FINAL -> "PARTLY-NF";
            case PARTLY_ANNULLED -> "PARTLY";
            case RECORDED, APPROVED, POSTED, APPEALED, ANNULLED, FINAL ->
                s.legal("k").status().name();
        });
    }

    @Test
    void an_approval_before_the_meeting_and_a_posting_before_the_approval_are_refused_whatever_is_said() {
        History recorded = legal("RECORDED");
        assertThat(refused(decide(recorded, approve("x", "2018-03-27", "k"))).rule())
                .isEqualTo("E-ORDER");
        History approved = legal("APPROVED");
        assertThat(refused(decide(approved, post("x", "2018-04-10", "k"))).rule())
                .isEqualTo("E-ORDER");
        accepted(decide(approved, post("x", "2018-04-11", "k")));
    }

    @Test
    void every_command_is_in_a_table() {
        String all = TABLE_P + TABLE_D + TABLE_L;
        Set<String> without = new TreeSet<>();
        for (StateTable.Row row : StateTable.ROWS) {
            if (!all.contains(row.name())) {
                without.add(row.name());
            }
        }
        without.remove("classify-vote");
        assertThat(without).as("commands without a line in a table here").isEmpty();
    }

    private static final Map<String, String> REFUSALS = Map.of(
            "!", "E-STATE",
            "D", "E-DEFERRED",
            "S", "E-NOT-SUBMITTED",
            "N", "E-NO-SUCH-ROUND",
            "C", "E-ROUND-CLOSED",
            "V", "E-NO-PROPOSAL-VERSION",
            "O", "E-ROUND-OPEN",
            "A", "E-APPEAL-OPEN",
            "X", "E-NO-SUCH-ENTRY");

    /** Tries each cell: the refusal, or the next state; what asks for a reason is recorded with one, and what is listed is offered. */
    private static void holds(String table, Function<String, History> histories, Function<State, String> state) {
        SoftAssertions cells = new SoftAssertions();
        List<String[]> rows =
                table.lines().map(l -> l.trim().split(" {2,}| (?=[!=A-Z])")).toList();
        String[] states = rows.getFirst();
        for (String[] row : rows.subList(1, rows.size())) {
            assertThat(row).as(row[0]).hasSameSizeAs(states);
            for (int i = 1; i < states.length; i++) {
                History before = histories.apply(states[i]);
                Known known = before.known();
                String was = state.apply(known.states(TODAY).getFirst());
                cells.assertThat(was).as("the history of " + states[i]).isEqualTo(states[i]);
                Act act = command(row[0]).apply(told("new", ON));
                String expected = row[i].equals("=") ? states[i] : REFUSALS.getOrDefault(row[i], row[i]);
                String cell = states[i] + " × " + row[0];
                cells.assertThat(outcome(before, act, state)).as(cell).isEqualTo(expected);
                cells.assertThat(Possible.on(known, LocalDate.parse(ON)).contains(row[0].replaceAll(",.*", "")))
                        .as(cell + " is offered")
                        .isEqualTo(!expected.startsWith("E-"));
            }
        }
        cells.assertAll();
    }

    private static String outcome(History before, Act act, Function<State, String> state) {
        Verdict verdict = decide(before, act);
        if (verdict instanceof Verdict.Refused refused) {
            return Objects.requireNonNull(refused.violations().getFirst().rule());
        }
        Optional<Fact> fact =
                accepted(verdict).events().stream().map(Fact.class::cast).findFirst();
        History then = before.with(List.of(new Entry(99, NOW, fact.orElseThrow())));
        return state.apply(then.known().states(TODAY).getFirst());
    }
}

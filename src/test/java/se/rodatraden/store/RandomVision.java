package se.rodatraden.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.kernel.InvalidField;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.Decide;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.AppealOutcome;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.ForceBasis;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.value.ActivityKind;
import se.rodatraden.vision.value.Addressee;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.Certainty;
import se.rodatraden.vision.value.Commented;
import se.rodatraden.vision.value.CorrectionKind;
import se.rodatraden.vision.value.DeferralTarget;
import se.rodatraden.vision.value.Goal;
import se.rodatraden.vision.value.Link;
import se.rodatraden.vision.value.Outcome;
import se.rodatraden.vision.value.Relevance;
import se.rodatraden.vision.value.RemissMode;
import se.rodatraden.vision.value.Route;
import se.rodatraden.vision.value.Scope;
import se.rodatraden.vision.value.Stance;
import se.rodatraden.vision.value.Support;
import se.rodatraden.vision.value.TermWindow;
import se.rodatraden.vision.value.VisionId;

/**
 * A vision's events made up at random, in any order of dates, with corrections, struck entries, confidentiality marks and now and then
 * an annulled registration; the same for the same number. What the rules refuse is left out.
 */
public final class RandomVision {
    private static final Instant FIRST = Instant.parse("2026-03-01T08:00:00Z");
    private static final List<String> DATES = List.of(
            "2011-05-30",
            "2013",
            "2014-21",
            "2014-06",
            "2014-06-10",
            "2014-06-17",
            "2016",
            "2016-03-01",
            "2016-03-15",
            "2016-04",
            "2018-11-26",
            "2019-07-01",
            "2020-02-24",
            "2021-24",
            "2022-09-12",
            "../2013-12-31",
            "2024-05");
    private static final List<BodyRef> BODIES = List.of(
            new BodyRef("ks", BodyKind.BOARD, "kommunstyrelsen"),
            new BodyRef("kf", BodyKind.COUNCIL, "kommunfullmäktige"),
            new BodyRef("kfn", BodyKind.COMMITTEE, "kultur- och fritidsnämnden"),
            new BodyRef(null, BodyKind.RESIDENTS, "invånare"));

    private final Random random;
    private final VisionId id;
    private final List<StoredEvent> events = new ArrayList<>();
    private final List<Act> told = new ArrayList<>();
    private Instant now = FIRST;

    private RandomVision(VisionId id, long seed) {
        this.random = new Random(seed);
        this.id = id;
    }

    /** The events of a vision, at positions of its own from 1. */
    public static List<StoredEvent> events(VisionId id, long seed, int acts) {
        RandomVision vision = new RandomVision(id, seed);
        vision.record(new VisionEvent.VisionRegistered(id, "Vision " + seed, DocumentKind.VISION, null));
        for (int i = 0; i < acts; i++) {
            vision.tell();
        }
        return vision.events;
    }

    private void record(VisionEvent event) {
        events.add(new StoredEvent(
                events.size() + 1L,
                id.toString(),
                events.size(),
                new UUID(id.hashCode(), events.size()).toString(),
                EventNames.all().nameOf(event.getClass()),
                EventNames.REVISION,
                now,
                event,
                java.util.Map.of()));
    }

    private void tell() {
        if (random.nextInt(6) > 0) { // else recorded together with the one before
            now = now.plusSeconds(random.nextInt(200_000) + 1L);
        }
        try {
            Act act = act(new EventMetadata(
                    "e" + events.size(),
                    date(),
                    Certainty.STATED,
                    body(),
                    List.of(),
                    null,
                    random.nextInt(5) == 0 ? "Anmärkning " + random.nextInt(50) : null,
                    told.isEmpty() || random.nextInt(8) > 0 ? List.of() : List.of(any(Act.class)),
                    List.of(),
                    true,
                    "Det hände."));
            if (Decide.on(history(), act, now) instanceof Verdict.Accepted accepted) {
                accepted.events().forEach(this::record);
                told.add(act);
            }
        } catch (InvalidField _) {
            // not recorded
        }
    }

    private History history() {
        List<Entry> entries = new ArrayList<>();
        for (StoredEvent e : events) {
            if (e.event() instanceof Fact fact) {
                entries.add(new Entry(e.position(), e.recordedAt(), fact));
            }
        }
        return new History((VisionEvent.VisionRegistered) events.getFirst().event(), FIRST, entries);
    }

    private FuzzyDate date() {
        return random.nextInt(15) == 0 ? FuzzyDate.unknown() : FuzzyDate.parse(DATES.get(random.nextInt(DATES.size())));
    }

    private @Nullable FuzzyDate maybe() {
        return random.nextBoolean() ? date() : null;
    }

    private BodyRef body() {
        return BODIES.get(random.nextInt(BODIES.size()));
    }

    private Decision decision() {
        return random.nextBoolean() ? Decision.UNKNOWN : new Decision("Beslutet " + random.nextInt(40), "§ 4", null);
    }

    /** The id of an act told before, if possible of a kind. */
    private String any(Class<? extends Act> kind) {
        List<String> ids = told.stream()
                .filter(kind::isInstance)
                .map(a -> a.told().entry())
                .toList();
        return ids.isEmpty() ? "e1" : ids.get(random.nextInt(ids.size()));
    }

    private List<String> adopted() {
        return List.of(any(Act.AdoptVision.class));
    }

    private Act act(EventMetadata t) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> aboutEntries(t);
            case 2 -> rare(t);
            case 3 -> decided(t);
            default -> ordinary(t);
        };
    }

    private Act ordinary(EventMetadata t) {
        int round = random.nextInt(2) + 1;
        Addressee asked = new Addressee("a" + random.nextInt(3), BodyKind.COMMITTEE, "nämnd " + random.nextInt(3));
        return switch (random.nextInt(20)) {
            case 0 -> new Act.CommissionVision(id, t, List.of("en vision"), random.nextBoolean() ? body() : null);
            case 1 -> new Act.StartWork(id, t, "Arbete " + random.nextInt(9));
            case 2 ->
                new Act.PlanActivity(
                        id, t, ActivityKind.DIALOGUE, "Dialog", date(), random.nextBoolean() ? "alla" : null);
            case 3, 4, 5, 6 ->
                new Act.RecordActivity(
                        id, t, ActivityKind.WORKSHOP, "Verkstad " + random.nextInt(30), null, null, List.of(), null);
            case 7 ->
                new Act.ProposeVision(
                        id,
                        t,
                        "Förslag " + random.nextInt(5),
                        DocumentKind.VISION,
                        null,
                        null,
                        List.of(),
                        Route.UNKNOWN);
            case 8 -> new Act.ReviseProposal(id, t, "Omarbetat", null, null, List.of());
            case 9 -> new Act.SendToRemiss(id, t, round, null, List.of(asked), maybe(), List.of(), RemissMode.UNKNOWN);
            case 10 -> new Act.RecordRemissResponse(id, t, round, asked, Stance.SUPPORTS, "Svar");
            case 11 -> new Act.CloseRemissRound(id, t, round, random.nextBoolean(), null);
            case 12 -> new Act.SubmitForDecision(id, t, body(), null, Commented.UNKNOWN);
            case 13 -> new Act.RecordTreatment(id, t, null, Outcome.NOTED, decision());
            case 14 -> new Act.TableMatter(id, t, decision(), new Support(Support.By.MAJORITY, null, null), maybe());
            case 15 -> new Act.ReferBack(id, t, decision(), new Support(Support.By.MINORITY, null, null), body(), null);
            case 16 ->
                new Act.DeferDecision(
                        id,
                        t,
                        decision(),
                        new DeferralTarget("nästa mandatperiod", null, maybe(), null, null),
                        one(Scope.values()));
            case 17 -> new Act.ResumeVision(id, t, any(Act.DeferDecision.class), random.nextBoolean(), null, null);
            case 18 -> new Act.RecordAssertion(id, t, "Uppgift " + random.nextInt(90));
            default ->
                new Act.ReplaceGoals(id, t, date(), List.of(new Goal("1", "Mål " + random.nextInt(9), null)), null);
        };
    }

    private Act decided(EventMetadata t) {
        return switch (random.nextInt(10)) {
            case 0 -> new Act.RejectVision(id, t, decision());
            case 1 -> new Act.WriteOffMatter(id, t, decision(), "Skäl");
            case 2 -> new Act.WithdrawProposal(id, t, "Skäl");
            case 3 -> new Act.ReopenMatter(id, t, decision(), "Skäl");
            case 4 -> new Act.CommissionRevision(id, t, List.of(), body());
            default ->
                new Act.AdoptVision(
                        id,
                        t,
                        decision(),
                        "Antagen " + random.nextInt(6),
                        null,
                        maybe(),
                        random.nextInt(4) == 0 ? FuzzyDate.parse("2022-12-31") : null,
                        random.nextInt(4) == 0 ? 2030 : null,
                        List.of(),
                        null);
        };
    }

    private Act rare(EventMetadata t) {
        return switch (random.nextInt(19)) {
            case 0 -> new Act.ApproveMinutes(id, t, adopted(), List.of(), random.nextBoolean());
            case 1 -> new Act.PostMinutes(id, t, adopted(), null, null);
            case 2 -> new Act.TakeDownPosting(id, t, adopted());
            case 3 -> new Act.LodgeAppeal(id, t, adopted(), null, maybe(), List.of());
            case 4 -> new Act.GrantInhibition(id, t, adopted(), null);
            case 5 ->
                new Act.DecideAppeal(id, t, adopted(), null, one(AppealOutcome.values()), random.nextBoolean(), "§ 2");
            case 6 -> new Act.ConfirmLegalForce(id, t, adopted(), ForceBasis.CERTIFICATE, maybe());
            case 7 -> new Act.RecordImplementation(id, t, adopted(), "Gjort", maybe());
            case 8 ->
                new Act.InterpretDeferral(
                        id,
                        t,
                        any(Act.DeferDecision.class),
                        List.of(new TermWindow(body(), LocalDate.of(2015, 1, 1), LocalDate.of(2018, 12, 31))));
            case 9 -> new Act.AssertApplied(id, t, "Tillämpad", maybe(), maybe(), null);
            case 10 -> new Act.AssertObsolete(id, t, "Inaktuell");
            case 11 -> new Act.RepealVision(id, t, decision(), null, maybe(), null);
            case 12 -> new Act.ProlongValidity(id, t, null, date(), decision());
            case 13 -> new Act.ReviewRelevance(id, t, Relevance.CURRENT, maybe(), decision());
            case 14 -> new Act.TransferMatter(id, t, body(), "KS 2016/12", null, null);
            case 15 -> new Act.ChangeOwner(id, t, "kansliet");
            case 16 ->
                new Act.LinkDocument(id, t, new Link(one(Link.Relation.values()), "Översiktsplan", null, null, null));
            case 17 -> new Act.CancelActivity(id, t, "Dialog", any(Act.PlanActivity.class), null, "Skäl");
            default -> new Act.MoveActivity(id, t, any(Act.PlanActivity.class), date(), null);
        };
    }

    private Act aboutEntries(EventMetadata t) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> corrected(t);
            case 3, 4 -> new Act.AnnulEntry(id, t, any(Act.class), "Hände inte.");
            case 5 -> new Act.AnnulEntry(id, t, any(Act.AnnulEntry.class), "Hände visst.");
            case 6, 7 -> new Act.MarkConfidential(id, t, any(Act.class), "OSL 25:1", List.of(), "Sekretess.");
            case 8 -> new Act.LiftConfidentiality(id, t, any(Act.MarkConfidential.class), "Prövat igen.");
            case 9 -> new Act.NoteDeviation(id, t, any(Act.class), null, "Avvek.");
            case 10 ->
                new Act.CorrectRegistration(
                        id, t, "Rättad titel " + random.nextInt(3), null, null, CorrectionKind.TYPO, "Stod fel.");
            default ->
                random.nextInt(4) == 0
                        ? new Act.AnnulRegistration(id, t, "Dubblett.")
                        : new Act.AnnulEntry(id, t, any(Act.AnnulRegistration.class), "Ingen dubblett.");
        };
    }

    /** An entry told before, as it should have been told: of another day, or something else. */
    private Act corrected(EventMetadata t) {
        String corrects = any(Act.class);
        EventMetadata instead = new EventMetadata(
                corrects,
                date(),
                Certainty.STATED,
                body(),
                List.of(),
                null,
                "Rättad",
                List.of(),
                List.of(),
                true,
                "Det hände.");
        return new Act.CorrectEntry(id, t, corrects, ordinary(instead), CorrectionKind.WRONG_SOURCE, "Stod fel.");
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}

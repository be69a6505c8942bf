package se.rodatraden.vision.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.history.Telling.*;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.Source;
import se.rodatraden.vision.Possible;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.Recording;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.Proceedings;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.Certainty;
import se.rodatraden.vision.value.CorrectionKind;
import se.rodatraden.vision.value.Registry;

/** What a confidentiality mark covers, and what it cannot be. */
class MarksTest {
    private static final String SECRET = "Bengts sjukdom";
    private static final EventMetadata WITH_TEXTS = new EventMetadata(
            "a",
            date("2014-05").labelled("i maj, efter " + SECRET),
            Certainty.STATED,
            BOARD,
            List.of(new Source("Brev om " + SECRET, "https://example.org/bengt", SECRET, null, "KS 2014/17", false)),
            new Registry("KS 2014/17", "7", Registry.Direction.IN, SECRET),
            SECRET,
            List.of(),
            List.of(),
            true,
            SECRET);
    private static final Act ASSERTION = new Act.RecordAssertion(VISION, WITH_TEXTS, SECRET);

    private static Act mark(String id, String about, String... parts) {
        return new Act.MarkConfidential(VISION, told(id, "2026-11-20"), about, "OSL 25:1", List.of(parts), SECRET);
    }

    private static Act lift(String id, String mark) {
        return new Act.LiftConfidentiality(VISION, told(id, "2026-11-21"), mark, "prövad: " + SECRET);
    }

    private static List<Fact> read(Act... acts) {
        List<Fact> facts = history(acts).entries().stream().map(Entry::fact).toList();
        ConfidentialityMarks marks = ConfidentialityMarks.of(facts);
        return facts.stream().map(marks::masked).toList();
    }

    @Test
    void what_is_marked_is_masked_and_who_when_and_which_handling_stay() {
        Fact.AssertionRecorded read =
                (Fact.AssertionRecorded) read(ASSERTION, mark("m", "a")).getFirst();

        assertThat(read.toString()).doesNotContain(SECRET).doesNotContain("bengt");
        assertThat(read.assertion()).isEqualTo(Masking.WORDS);
        assertThat(read.told().body()).isEqualTo(BOARD);
        assertThat(read.told().occurred()).isEqualTo(date("2014-05"));
        assertThat(read.told().registry())
                .isEqualTo(new Registry("KS 2014/17", "7", Registry.Direction.IN, Masking.WORDS));
        assertThat(read.told().sources())
                .containsExactly(new Source(Masking.WORDS, null, Masking.WORDS, null, "KS 2014/17", false));
    }

    @Test
    void the_mark_itself_says_by_which_provision_and_whose_it_is_but_not_why() {
        EventMetadata unknownAuthority = by(BodyRef.unknown("registratorn"), told("m", "2026-11-20"));
        Fact.MarkedConfidential mark = (Fact.MarkedConfidential)
                read(ASSERTION, new Act.MarkConfidential(VISION, unknownAuthority, "a", "OSL 25:1", List.of(), SECRET))
                        .getLast();

        assertThat(mark.provision()).isEqualTo("OSL 25:1");
        assertThat(mark.told().body().name()).isEqualTo("registratorn");
        assertThat(mark.why()).isEqualTo(Masking.WORDS);
    }

    @Test
    void what_corrects_strikes_or_judges_a_marked_entry_is_masked_with_it() {
        Act corrected = new Act.CorrectEntry(
                VISION,
                told("x", "2014-06"),
                "a",
                new Act.RecordAssertion(VISION, WITH_TEXTS, SECRET + "!"),
                CorrectionKind.TYPO,
                "stod " + SECRET);
        List<Fact> read = read(
                ASSERTION,
                corrected,
                new Act.NoteDeviation(VISION, told("n", "2014-07"), "a", "W-40", SECRET),
                new Act.AnnulEntry(VISION, told("y", "2014-08"), "a", SECRET),
                mark("m", "a"));

        assertThat(read.toString()).doesNotContain(SECRET);
        assertThat(Change.between(read.getFirst(), ((Fact.EntryCorrected) read.get(1)).instead()))
                .isEmpty();
    }

    @Test
    void other_entries_are_read_as_they_were_told() {
        Act other = hold(told("b", "2014"));
        assertThat(read(ASSERTION, other, mark("m", "a")).get(1)).isEqualTo(Recording.fact(other, noted(other.told())));
    }

    @Test
    void a_mark_of_some_fields_masks_those_and_what_is_said_of_the_entry_elsewhere() {
        Act corrected = new Act.CorrectEntry(
                VISION,
                told("x", "2014-06"),
                "a",
                new Act.RecordAssertion(VISION, WITH_TEXTS, "rättat"),
                CorrectionKind.TYPO,
                SECRET);
        List<Fact> read = read(ASSERTION, corrected, mark("m", "a", "assertion", "sources.quote"));

        assertThat(((Fact.AssertionRecorded) read.getFirst()).assertion()).isEqualTo(Masking.WORDS);
        assertThat(read.getFirst().told().note()).isEqualTo(SECRET);
        assertThat(read.getFirst().told().sources().getFirst().quote()).isEqualTo(Masking.WORDS);
        assertThat(read.getFirst().told().sources().getFirst().title()).contains(SECRET);
        Fact.EntryCorrected correction = (Fact.EntryCorrected) read.get(1);
        assertThat(correction.why()).isEqualTo(Masking.WORDS);
        assertThat(((Fact.AssertionRecorded) correction.instead()).assertion()).isEqualTo(Masking.WORDS);
        assertThat(correction.instead().told().note()).isEqualTo(SECRET);
    }

    @Test
    void lifting_opens_again_unless_another_mark_covers_the_entry() {
        assertThat(read(ASSERTION, mark("m", "a"), lift("l", "m")))
                .isEqualTo(history(ASSERTION, mark("m", "a"), lift("l", "m")).entries().stream()
                        .map(Entry::fact)
                        .toList());
        assertThat(read(ASSERTION, mark("m", "a"), mark("o", "a"), lift("l", "m"))
                        .toString())
                .doesNotContain(SECRET);
    }

    @Test
    void claims_keep_their_relations_by_number_and_private_persons_their_secrecy() {
        Proceedings p = new Proceedings(
                SECRET,
                31,
                31,
                List.of(),
                Proceedings.Called.UNKNOWN,
                List.of(
                        new Proceedings.Claim("bengt", "Bengt", "S", Proceedings.Claim.Kind.APPROVE, null, false),
                        new Proceedings.Claim("anna", "Anna", "M", Proceedings.Claim.Kind.REJECT, null, false)),
                List.of("anna", "bengt"),
                Proceedings.Method.BALLOT,
                List.of(new Proceedings.Ballot(null, "bengt", "anna", 20, 11, 0, 0, null, List.of(), null)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
        Act rejected = new Act.RejectVision(VISION, told("a", "2014"), new Decision(SECRET, "§ 1", null, p, null));
        Proceedings read = java.util.Objects.requireNonNull(
                ((Fact.VisionRejected) read(rejected, mark("m", "a")).getFirst())
                        .decision()
                        .proceedings());

        assertThat(read.claims()).extracting(Proceedings.Claim::id).containsExactly("#1", "#2");
        assertThat(read.putOrder()).containsExactly("#2", "#1");
        assertThat(read.ballots().getFirst().main()).isEqualTo("#1");
        assertThat(read.ballots().getFirst().yes()).isEqualTo(20);
        assertThat(read.toString()).doesNotContain("engt").doesNotContain("nna");
    }

    @Test
    void a_mark_points_at_an_entry_and_at_fields_that_have_text() {
        History h = history(ASSERTION, mark("m", "a"));
        assertThat(refused(decide(h, mark("x", "zzz"))).rule()).isEqualTo("E-NO-SUCH-ENTRY");
        assertThat(refused(decide(h, mark("x", "x"))).rule()).isEqualTo("E-NO-SUCH-ENTRY");
        assertThat(refused(decide(h, mark("x", "m"))).rule()).isEqualTo("E-WRONG-ENTRY");
        assertThat(refused(decide(h, mark("x", "a", "asertion"))).rule()).isEqualTo("E-NO-SUCH-PART");
        assertThat(refused(decide(h, lift("x", "a"))).rule()).isEqualTo("E-WRONG-ENTRY");
        assertThat(refused(decide(h, lift("x", "zzz"))).rule()).isEqualTo("E-NO-SUCH-ENTRY");
        assertThat(refused(decide(history(ASSERTION, mark("m", "a"), lift("l", "m")), lift("x", "m")))
                        .rule())
                .isEqualTo("E-ALREADY-LIFTED");
        accepted(decide(h, mark("x", "a", "sources")));
    }

    @Test
    void a_struck_entry_and_a_correction_can_be_marked() {
        History h = history(ASSERTION, new Act.AnnulEntry(VISION, told("y", "2014-08"), "a", "fel"));
        accepted(decide(h, mark("x", "a")));
        accepted(decide(h, mark("x", "y")));
    }

    @Test
    void a_mark_is_lifted_and_neither_corrected_nor_struck() {
        History h = history(ASSERTION, mark("m", "a"));
        assertThat(refused(decide(h, new Act.AnnulEntry(VISION, told("x", "2026-11-21"), "m", "fel")))
                        .rule())
                .isEqualTo("E-WRONG-ENTRY");
        assertThat(refused(decide(
                                h,
                                new Act.CorrectEntry(
                                        VISION,
                                        told("x", "2026-11-21"),
                                        "m",
                                        new Act.MarkConfidential(
                                                VISION, told("m", "2026-11-20"), "a", "OSL 25:2", List.of(), SECRET),
                                        CorrectionKind.TYPO,
                                        "fel")))
                        .rule())
                .isEqualTo("E-WRONG-ENTRY");
        assertThat(refused(decide(
                                history(ASSERTION),
                                new Act.CorrectEntry(
                                        VISION,
                                        told("x", "2026-11-21"),
                                        "a",
                                        mark("a", "a"),
                                        CorrectionKind.TYPO,
                                        "fel")))
                        .rule())
                .isEqualTo("E-WRONG-ENTRY");
    }

    @Test
    void told_again_in_clear_or_masked_a_marked_entry_is_the_same_and_the_mask_corrects_nothing() {
        History h = history(ASSERTION, mark("m", "a"));
        Act masked = Recording.act(
                VISION,
                ConfidentialityMarks.of(h.entries().stream().map(Entry::fact).toList())
                        .masked(h.entries().getFirst().fact()));

        assertThat(masked).isNotEqualTo(ASSERTION);
        assertThat(accepted(decide(h, ASSERTION)).events()).isEmpty();
        assertThat(accepted(decide(h, masked)).events()).isEmpty();
        assertThat(accepted(decide(history(ASSERTION, mark("m", "a"), lift("l", "m")), masked))
                        .events())
                .isEmpty();
        assertThat(refused(decide(history(ASSERTION), masked)).rule()).isEqualTo("E-REPEATED-ENTRY");
        assertThat(refused(decide(
                                h,
                                new Act.CorrectEntry(
                                        VISION, told("x", "2026-11-21"), "a", masked, CorrectionKind.TYPO, "dag")))
                        .rule())
                .isEqualTo("E-MASKED");
    }

    @Test
    void a_mark_changes_no_standing_and_is_offered_to_lift_only_while_it_holds() {
        Act adopted = adopt(told("a", "2014-05-05"));
        Known marked = history(adopted, mark("m", "a")).known();
        assertThat(marked.timeline().periods())
                .isEqualTo(history(adopted).known().timeline().periods());
        assertThat(marked.placed()).hasSize(1);
        assertThat(Possible.on(marked, TODAY)).contains("lift-confidentiality");
        assertThat(Possible.on(history(adopted, mark("m", "a"), lift("l", "m")).known(), TODAY))
                .doesNotContain("lift-confidentiality");
    }

    /** Texts that are masked, each looked at once: one that is in neither list has to be decided upon. */
    private static final Set<String> MASKED = new TreeSet<>(List.of(
            "AppealDecided.annulledPart",
            "DecisionImplemented.what",
            "ActivityCancelled.what",
            "ActivityCancelled.why",
            "ActivityMoved.why",
            "ActivityHeld.audience",
            "ActivityHeld.place",
            "ActivityHeld.what",
            "ActivityPlanned.audience",
            "ActivityPlanned.what",
            "Addressee.name",
            "AssertionRecorded.assertion",
            "Ballot.question",
            "BodyRef.name",
            "Claim.by",
            "Claim.party",
            "Claim.text",
            "ConfidentialityLifted.why",
            "Conflict.note",
            "Conflict.who",
            "CourtCase.court",
            "Decision.wording",
            "DeferralTarget.condition",
            "DeferralTarget.event",
            "DeferralTarget.term",
            "DeviationNoted.text",
            "DocumentUnlinked.why",
            "EntryAnnulled.why",
            "EntryCorrected.why",
            "Goal.focusArea",
            "Goal.no",
            "Goal.text",
            "Link.kind",
            "Link.owner",
            "Link.title",
            "MarkedConfidential.why",
            "MatterReferredBack.motivation",
            "MatterReopened.why",
            "MatterWrittenOff.why",
            "MemberVote.member",
            "MemberVote.party",
            "MinutesApproved.approvers",
            "MinutesPosted.board",
            "MinutesPosted.proof",
            "MinutesRectified.newText",
            "MinutesRectified.oldText",
            "MinutesRectified.why",
            "MinutesReposted.board",
            "MinutesReposted.proof",
            "ObsolescenceAsserted.assertion",
            "OwnerChanged.owner",
            "Part.kind",
            "Part.name",
            "Proceedings.nonParticipating",
            "Proceedings.notes",
            "Proceedings.presiding",
            "Proceedings.served",
            "ProposalRevised.changes",
            "ProposalWithdrawn.why",
            "Quantity.unit",
            "Registry.counterpart",
            "RegistrationAnnulled.why",
            "RegistrationCorrected.why",
            "RemissMaterialSupplemented.what",
            "RemissResponseReceived.summary",
            "RemissRoundClosed.compilation",
            "Reservation.by",
            "Reservation.party",
            "Reservation.text",
            "RevisionCommissioned.deliverables",
            "SentToRemiss.materials",
            "Source.quote",
            "Source.title",
            "SourceConflictRecorded.chosen",
            "SourceConflictRecorded.fact",
            "SourceConflictRecorded.why",
            "SourceValue.source",
            "SourceValue.value",
            "SubmittedForDecision.wording",
            "Text.ref",
            "EventMetadata.note",
            "EventMetadata.reason",
            "VisionAdopted.amendments",
            "VisionCommissioned.deliverables",
            "VisionResumed.inTerm",
            "VoteClassified.why",
            "WorkStarted.what"));

    @Test
    void of_every_text_in_every_event_it_is_decided_whether_it_stays() {
        Set<String> texts = new TreeSet<>();
        Set<Type> seen = new java.util.HashSet<>();
        Stream.of(Fact.class.getPermittedSubclasses()).forEach(fact -> texts(fact, texts, seen));

        Set<String> decided = new TreeSet<>(MASKED);
        decided.addAll(Masking.OPEN);
        decided.addAll(Masking.LEFT_OUT);
        decided.addAll(Masking.NUMBERED);
        Set<String> undecided = new TreeSet<>(texts);
        undecided.removeAll(decided);
        assertThat(undecided)
                .as("to be put in MASKED here, or in a list of Masking")
                .isEmpty();
        decided.removeAll(texts);
        assertThat(decided).as("texts that no event has").isEmpty();
        assertThat(MASKED).doesNotContainAnyElementsOf(Masking.OPEN);
    }

    private static void texts(Type type, Set<String> texts, Set<Type> seen) {
        if (!(type instanceof Class<?> plain) || !plain.isRecord() || !seen.add(type) || isDate(plain)) {
            return;
        }
        List<RecordComponent> components = new ArrayList<>(List.of(plain.getRecordComponents()));
        for (RecordComponent c : components) {
            Type of = c.getGenericType() instanceof ParameterizedType list
                    ? list.getActualTypeArguments()[0]
                    : c.getGenericType();
            if (of == String.class) {
                texts.add(plain.getSimpleName() + "." + c.getName());
            } else {
                assertThat(known(of)).as(plain + "." + c.getName()).isTrue();
                texts(of, texts, seen);
            }
        }
    }

    /** A date's only free words are its label, which goes. */
    private static boolean isDate(Class<?> type) {
        return type == se.rodatraden.time.FuzzyDate.class;
    }

    /** A kind of value that the masking knows what to do with. */
    private static boolean known(Type of) {
        return of instanceof Class<?> c
                && (c.isRecord()
                        || c.isEnum()
                        || c == Fact.class
                        || c == int.class
                        || c == Integer.class
                        || c == boolean.class
                        || c == Boolean.class
                        || c == java.time.LocalDate.class);
    }
}

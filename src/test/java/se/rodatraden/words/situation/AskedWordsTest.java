package se.rodatraden.words.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.views.Alvesta;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Telling;
import se.rodatraden.vision.situation.Holder;
import se.rodatraden.vision.value.Addressee;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.DeferralTarget;
import se.rodatraden.vision.value.Link;
import se.rodatraden.vision.value.RemissMode;
import se.rodatraden.vision.value.Route;
import se.rodatraden.vision.value.Scope;
import se.rodatraden.vision.value.Stance;

/** Whose answers are awaited, who has the matter, and where the work goes on, in words. */
class AskedWordsTest {
    private static final Locale SWEDISH = Locale.of("sv");
    private static final BodyRef BOARD = new BodyRef("ks", BodyKind.BOARD, "kommunstyrelsen");
    private static final BodyRef NORTH = new BodyRef("n", BodyKind.COMMITTEE, "norra nämnden");
    private static final BodyRef SOUTH = new BodyRef("s", BodyKind.COMMITTEE, "södra nämnden");

    @Test
    void the_sentence_counts_who_has_answered_and_names_who_has_not() {
        assertThat(sentence("2024-02-10", SWEDISH, remiss(2)))
                .contains("Svar väntas från nämnd 1 och nämnd 2 senast den 31 maj 2024.")
                .doesNotContain("har svarat");
        assertThat(sentence("2024-03-20", SWEDISH, remiss(2), answer(1)))
                .contains("1 av 2 har svarat. Svar väntas från nämnd 2 senast den 31 maj 2024.")
                .doesNotContain("nämnd 1");
        assertThat(sentence("2024-03-20", Locale.ENGLISH, remiss(2), answer(1)))
                .contains("1 of 2 have answered. Answers are awaited from nämnd 2 by 31 May 2024.");
        assertThat(sentence("2024-03-20", SWEDISH, remiss(2), answer(1), answer(2)))
                .endsWith("2 av 2 har svarat.");
    }

    @Test
    void each_last_day_is_told_with_those_it_is_for_and_at_most_three_names() {
        Act more = new Act.ExtendRemissDeadline(
                Alvesta.ID, told("mer", "2024-02-20"), 1, "n2", FuzzyDate.parse("2024-06-14"));
        assertThat(sentence("2024-03-20", SWEDISH, remiss(2), more))
                .contains("från nämnd 1 senast den 31 maj 2024 och nämnd 2 senast den 14 juni 2024.");
        assertThat(sentence("2024-03-20", SWEDISH, remiss(14), answer(1), answer(2)))
                .contains("2 av 14 har svarat. Svar väntas från nämnd 3, nämnd 4, nämnd 5 och ytterligare 9 senast");
    }

    @Test
    void in_brief_the_first_last_day_is_told_with_three_names_and_the_others_counted() {
        Act more = new Act.ExtendRemissDeadline(
                Alvesta.ID, told("mer", "2024-02-20"), 1, "n2", FuzzyDate.parse("2024-06-14"));
        assertThat(brief("2024-03-20", remiss(14), answer(1), answer(2)))
                .isEqualTo(
                        "2 av 14 har svarat; 12 har på sig till den 31 maj 2024: nämnd 3, nämnd 4, nämnd 5 och ytterligare 9");
        assertThat(brief("2024-03-20", remiss(3), answer(1), more))
                .isEqualTo(
                        "1 av 3 har svarat; 1 har på sig till den 31 maj 2024: nämnd 3; ytterligare 1 med en annan dag");
        assertThat(brief("2024-06-03", remiss(3), answer(1)))
                .isEqualTo(
                        "1 av 3 har svarat; sista svarsdag var den 31 maj 2024; inget svar registrerat från nämnd 2 och nämnd 3");
        assertThat(brief("2024-03-20", remiss(2), answer(1), answer(2))).isEqualTo("alla 2 har svarat");
        assertThat(brief("2024-03-20")).isEqualTo("ingen öppen registrerad");
    }

    @Test
    void a_closed_matter_an_unknown_holder_and_one_of_several_are_told_apart() {
        assertThat(holder(Holder.How.CLOSED)).isEqualTo("avslutat · senast kommunstyrelsen");
        assertThat(holder(Holder.How.UNKNOWN)).isEqualTo("okänt · senast kommunstyrelsen");
        assertThat(holder(Holder.How.ONE_OF, NORTH, SOUTH))
                .isEqualTo("norra nämnden eller södra nämnden · vilket av dem är inte registrerat");
        assertThat(holder(Holder.How.WITH, NORTH)).isEqualTo("norra nämnden");
    }

    @Test
    void a_link_that_was_taken_back_continues_nothing_from_that_day() {
        Act deferred = new Act.DeferDecision(
                Alvesta.ID,
                told("h", "2014-06-10"),
                Decision.UNKNOWN,
                new DeferralTarget(null, null, null, "tills vidare", null),
                Scope.BOTH);
        Act linked = new Act.LinkDocument(
                Alvesta.ID,
                told("l", "2016-05-02"),
                new Link(Link.Relation.CONTINUED_IN, "Vision 2030", null, "kommunen", "VISION"));
        Act unlinked = new Act.UnlinkDocument(Alvesta.ID, told("b", "2018-03-05"), "l", "Misstag.");

        assertThat(sentence("2017-01-01", SWEDISH, deferred, linked, unlinked)).contains("fortsätter i ”Vision 2030”");
        assertThat(sentence("2019-01-01", SWEDISH, deferred, linked, unlinked))
                .doesNotContain("Vision 2030")
                .endsWith("Inget återupptagande är registrerat.");
    }

    private static String holder(Holder.How how, BodyRef... with) {
        return Particulars.holder(new Holder(how, List.of(with), BOARD), SWEDISH)
                .line();
    }

    private static String brief(String day, Act... acts) {
        LocalDate on = LocalDate.parse(day);
        return AskedWords.inBrief(Alvesta.on(history(acts), on).asked(), on, SWEDISH);
    }

    private static String sentence(String day, Locale locale, Act... acts) {
        History history = history(acts);
        return Summary.sentence(Alvesta.on(history, LocalDate.parse(day)), history.known(), locale);
    }

    private static History history(Act... acts) {
        Act proposal = new Act.ProposeVision(
                Alvesta.ID,
                told("p", "2014-01-10"),
                "Förslag",
                DocumentKind.VISION,
                null,
                null,
                List.of(),
                Route.UNKNOWN);
        List<Act> all = new ArrayList<>(
                Stream.concat(Stream.of(proposal), Stream.of(acts)).toList());
        return Alvesta.history(all);
    }

    private static Act remiss(int addressees) {
        return new Act.SendToRemiss(
                Alvesta.ID,
                told("r", "2024-02-01"),
                1,
                null,
                IntStream.rangeClosed(1, addressees)
                        .mapToObj(AskedWordsTest::committee)
                        .toList(),
                FuzzyDate.parse("2024-05-31"),
                List.of(),
                RemissMode.UNKNOWN);
    }

    private static Act answer(int no) {
        return new Act.RecordRemissResponse(
                Alvesta.ID, told("a" + no, "2024-03-15"), 1, committee(no), Stance.SUPPORTS, null);
    }

    private static Addressee committee(int no) {
        return new Addressee("n" + no, BodyKind.COMMITTEE, "nämnd " + no);
    }

    private static EventMetadata told(String entry, String day) {
        return Telling.told(entry, day);
    }
}

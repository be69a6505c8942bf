package se.rodatraden.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Telling;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.DeferralTarget;
import se.rodatraden.vision.value.Link;
import se.rodatraden.vision.value.Quantity;
import se.rodatraden.vision.value.Route;
import se.rodatraden.words.DeferralWords;
import se.rodatraden.words.EnumWords;
import se.rodatraden.words.situation.Summary;

/** Words that keep what a source says as strongly as it says it, and no more. */
class SourceWordsTest {
    private static final Locale SWEDISH = Locale.of("sv");

    @Test
    void more_than_is_not_at_least() {
        Quantity answers = new Quantity(450, Quantity.Qualifier.MORE_THAN, "svar");

        assertThat(EnumWords.quantity(answers, Lang.SWEDISH)).isEqualTo("över 450 svar");
        assertThat(EnumWords.quantity(answers, Lang.ENGLISH)).isEqualTo("more than 450 svar");
        assertThat(EnumWords.quantity(new Quantity(450, Quantity.Qualifier.AT_LEAST, "svar"), Lang.SWEDISH))
                .isEqualTo("minst 450 svar");
    }

    @Test
    void what_is_to_be_a_basis_is_not_told_as_one() {
        assertThat(EnumWords.relation(Link.Relation.TO_BE_BASED_ON, Lang.SWEDISH))
                .isEqualTo("Ska förankras i");
        assertThat(EnumWords.incoming(Link.Relation.TO_BE_BASED_ON, Lang.ENGLISH))
                .isEqualTo("To be a basis of");
        assertThat(EnumWords.relation(Link.Relation.RELATED_TO, Lang.ENGLISH)).isEqualTo("Related to");
    }

    @Test
    void a_document_that_is_there_is_not_said_to_have_been_adopted() {
        FuzzyDate december = FuzzyDate.parse("2016-12").labelled("december 2016");
        History history = Alvesta.history(List.of(
                new Act.ProposeVision(
                        Alvesta.ID,
                        told("p", "2016-11"),
                        "Strategin",
                        DocumentKind.VISION,
                        null,
                        null,
                        List.of(),
                        Route.UNKNOWN),
                new Act.AssertApplied(Alvesta.ID, told("t", "2016-12"), "Strategin", december, null, null)));

        assertThat(said(history, SWEDISH))
                .isEqualTo(
                        "”Strategin” finns sedan december 2016. Källan säger inte vem som antog dokumentet. Den gäller.");
        assertThat(said(history, Locale.ENGLISH))
                .isEqualTo("“Strategin” has existed since December 2016. The source does not say who adopted it."
                        + " It is in force.");
    }

    @Test
    void a_formal_beginning_is_called_formal() {
        assertThat(said(begun("Ett projekt, formellt inlett"), SWEDISH))
                .startsWith("Arbetet inleddes formellt i maj 2014.");
        assertThat(said(begun("Ett projekt, formellt inlett"), Locale.ENGLISH))
                .startsWith("Work formally began in May 2014.");
        assertThat(said(begun("Ett informellt projekt"), SWEDISH)).startsWith("Arbetet inleddes i maj 2014.");
    }

    @Test
    void who_a_matter_is_left_to_is_waited_for_by_the_words_used() {
        assertThat(to("den nya majoriteten")).isEqualTo("till den nya majoriteten");
        assertThat(to("en politisk majoritet har etablerats")).isEqualTo("tills en politisk majoritet har etablerats");
        assertThat(to("tills vidare")).isEqualTo("tills vidare");
        assertThat(DeferralWords.resumption("den nya majoriteten", Lang.SWEDISH))
                .isEqualTo("väntar på den nya majoriteten");
        assertThat(DeferralWords.resumption("det är klart", Lang.SWEDISH)).isEqualTo("återupptas när det är klart");
    }

    private static String to(String condition) {
        return DeferralWords.to(new DeferralTarget(null, null, null, condition, null), Lang.SWEDISH);
    }

    private static History begun(String what) {
        return Alvesta.history(List.of(new Act.StartWork(Alvesta.ID, told("s", "2014-05"), what)));
    }

    private static String said(History h, Locale locale) {
        return Summary.sentence(Alvesta.on(h, LocalDate.of(2017, 3, 1)), h.known(), locale);
    }

    private static EventMetadata told(String entry, String edtf) {
        return Telling.by(new BodyRef(null, BodyKind.UNKNOWN, "kommunen"), Telling.told(entry, edtf));
    }
}

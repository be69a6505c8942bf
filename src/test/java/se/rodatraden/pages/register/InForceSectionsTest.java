package se.rodatraden.pages.register;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.situation.InForce;
import se.rodatraden.vision.value.VisionId;

/** What a municipality's page says of what applies on a day: which documents, and that none is recorded where none is. */
class InForceSectionsTest {
    private static final DocumentKind PROGRAM = new DocumentKind("PROGRAM");

    private static InForceSection.@Nullable OfKind on(
            String day, Lang speech, DocumentKind kind, InForce.Span... spans) {
        RequestContext asking =
                new RequestContext(speech, false, "/kommun/1463", LocalDate.parse(day), null, LocalDate.of(2026, 6, 1));
        List<InForceSection.OfKind> kinds = InForceSections.of(Map.of(kind, InForce.of(List.of(spans), kind)), asking)
                .kinds();
        return kinds.isEmpty() ? null : kinds.getFirst();
    }

    private static InForceSection.OfKind shown(String day, Lang speech, InForce.Span... spans) {
        return requireNonNull(on(day, speech, DocumentKind.VISION, spans), day);
    }

    private static InForce.Span span(DocumentKind kind, String id, String from, @Nullable String to, boolean certain) {
        return new InForce.Span(
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                kind,
                new InForce.Applies(new VisionId("1463", id), "Dokument " + id, certain, false, null, null));
    }

    private static final InForce.Span FIRST = span(DocumentKind.VISION, "ett", "2003-04-01", "2010-12-31", true);
    private static final InForce.Span SECOND = span(DocumentKind.VISION, "tva", "2013-05-20", null, true);

    @Test
    void between_two_visions_none_is_recorded_and_before_the_first_nothing_is_said() {
        assertThat(on("2003-03-31", Lang.SWEDISH, DocumentKind.VISION, FIRST, SECOND))
                .as("that none applied then is not known")
                .isNull();
        assertThat(shown("2010-12-31", Lang.SWEDISH, FIRST, SECOND).none()).isNull();
        assertThat(shown("2011-01-01", Lang.SWEDISH, FIRST, SECOND).documents()).isEmpty();
        assertThat(shown("2011-01-01", Lang.SWEDISH, FIRST, SECOND).none())
                .startsWith("Ingen gällande vision är registrerad")
                .contains("1 januari 2011");
        assertThat(shown("2012-01-01", Lang.ENGLISH, FIRST, SECOND).none())
                .startsWith("No vision is recorded as in force")
                .contains("1 January 2011");
        InForceSection.OfKind after = shown("2013-05-20", Lang.SWEDISH, FIRST, SECOND);
        assertThat(after.none()).isNull();
        assertThat(after.documents()).extracting(InForceSection.Document::title).containsExactly("Dokument tva");
        assertThat(after.gaps()).contains("1 januari 2011–19 maj 2013");
    }

    @Test
    void the_gap_that_lasts_is_told_once() {
        InForceSection.OfKind section = shown("2020-01-01", Lang.SWEDISH, FIRST);
        assertThat(section.none()).isNotNull();
        assertThat(section.gaps()).isNull();
    }

    @Test
    void of_two_at_once_both_are_named_and_one_that_may_apply_is_no_gap() {
        InForce.Span perhaps = span(DocumentKind.VISION, "tre", "2011-03-01", "2011-08-31", false);
        assertThat(shown("2011-04-01", Lang.SWEDISH, FIRST, perhaps).none()).isNull();
        assertThat(shown("2011-04-01", Lang.SWEDISH, FIRST, perhaps).documents())
                .extracting(InForceSection.Document::title, InForceSection.Document::note)
                .containsExactly(tuple("Dokument tre", "oklart om det gäller"));
        InForce.Span beside = span(DocumentKind.VISION, "fyra", "2009-01-01", null, true);
        assertThat(shown("2010-01-01", Lang.SWEDISH, FIRST, beside).documents()).hasSize(2);
    }

    @Test
    void each_kind_of_document_has_gaps_of_its_own() {
        InForce.Span program = span(PROGRAM, "program", "2005-01-01", "2008-12-31", true);
        InForceSection.OfKind section = on("2009-06-01", Lang.SWEDISH, PROGRAM, program, FIRST);
        assertThat(requireNonNull(section).none()).startsWith("Inget gällande program är registrerat");
        assertThat(shown("2009-06-01", Lang.SWEDISH, program, FIRST).none()).isNull();
    }
}

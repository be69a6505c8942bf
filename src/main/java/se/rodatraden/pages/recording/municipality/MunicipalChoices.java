package se.rodatraden.pages.recording.municipality;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.BodyTerm;
import se.rodatraden.municipality.MandatePeriods;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.municipality.event.MunicipalEvent.MunicipalEntryAnnulled;
import se.rodatraden.pages.recording.form.FieldChoices;
import se.rodatraden.pages.recording.form.FormNode;
import se.rodatraden.pages.recording.form.FormPart.Option;
import se.rodatraden.pages.recording.form.KnownBodies;
import se.rodatraden.pages.recording.form.Suggestions;
import se.rodatraden.time.DateWords;
import se.rodatraden.time.Lang;
import se.rodatraden.words.MunicipalWords;

/** What the forms of a municipality choose from and suggest: its bodies and entries, and the days that the law gives. */
record MunicipalChoices(Municipality known, LocalDate today, Lang speech) implements FieldChoices {
    private static final Locale SWEDISH = Locale.of("sv");
    private static final int YEARS_BACK = 12;
    private static final int YEARS_AHEAD = 8;

    @Override
    public List<Option> of(FormNode field) {
        return field.type() == FormNode.Type.BODIES
                ? known.bodies().stream().map(b -> new Option(b.id(), body(b))).toList()
                : known.effective().reversed().stream()
                        .filter(e -> !(e instanceof MunicipalEntryAnnulled))
                        .map(e -> new Option(e.entry(), entry(e)))
                        .toList();
    }

    private static String body(Body b) {
        return b.name() + " (" + MunicipalWords.kind(b.kind(), SWEDISH) + ", " + b.id() + ")";
    }

    private String entry(MunicipalEvent e) {
        return DateWords.of(e.told().occurred(), SWEDISH) + " · " + MunicipalWords.sentence(e, known, SWEDISH);
    }

    List<Suggestions> suggestions() {
        List<BodyTerm> terms = Stream.of(BodyKind.COUNCIL, BodyKind.BOARD)
                .flatMap(kind ->
                        Municipality.statutoryTerms(kind, today.minusYears(YEARS_BACK), today.plusYears(YEARS_AHEAD))
                                .stream())
                .toList();
        return List.of(
                Suggestions.bodies(KnownBodies.of(known, List.of()).names()),
                Suggestions.kinds(),
                days("forsta-dagar", terms.stream().map(BodyTerm::from)),
                days("sista-dagar", terms.stream().map(BodyTerm::to)),
                days(
                        "valdagar",
                        Stream.iterate(
                                        today.getYear() - YEARS_BACK,
                                        y -> y <= today.getYear() + YEARS_AHEAD,
                                        y -> y + 1)
                                .flatMap(y -> MandatePeriods.ordinaryElection(y).stream())));
    }

    private Suggestions days(String id, Stream<LocalDate> days) {
        return new Suggestions(
                id, speech.tag(), days.sorted().distinct().map(speech::day).toList());
    }
}

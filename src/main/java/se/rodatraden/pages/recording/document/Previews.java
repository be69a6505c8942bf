package se.rodatraden.pages.recording.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.municipality.event.RecordedMunicipalEvent;
import se.rodatraden.pages.recording.municipality.RegisterLines;
import se.rodatraden.time.DateWords;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.words.DocumentKindWords;
import se.rodatraden.words.FactText;
import se.rodatraden.words.Wording;
import se.rodatraden.words.situation.Summary;

/** Says what a document would record, entry by entry, and how it would stand then. */
record Previews(Municipality known, LocalDate today, Lang speech) {

    /** @param recorded what is recorded of the vision already */
    ImportPage.Preview of(JudgedDocument.OfVision judged, Optional<History> recorded) {
        List<VisionEvent> events = judged.accepted().events();
        VisionEvent.VisionRegistered registered = events.stream()
                .filter(VisionEvent.VisionRegistered.class::isInstance)
                .map(VisionEvent.VisionRegistered.class::cast)
                .findFirst()
                .or(() -> recorded.map(History::registered))
                .orElseThrow();
        History before = recorded.orElseGet(() -> new History(registered, now(), List.of()));
        List<Fact> facts = events.stream()
                .filter(Fact.class::isInstance)
                .map(Fact.class::cast)
                .toList();
        long position =
                before.entries().stream().mapToLong(Entry::position).max().orElse(0);
        List<Entry> fresh = new ArrayList<>();
        for (Fact fact : facts) {
            position++;
            fresh.add(new Entry(position, now(), fact));
        }
        History after = before.with(fresh);
        List<Fact> told = after.entries().stream().map(Entry::fact).toList();
        return new ImportPage.Preview(
                registered.title() + " (" + DocumentKindWords.of(registered.kind(), speech.locale()) + ")",
                counts(facts.size(), judged.document().history().acts().size() - facts.size()),
                facts.stream().map(fact -> line(fact, told)).toList(),
                recorded.map(h -> List.of(standing(h))).orElse(List.of()),
                List.of(standing(after)));
    }

    private Instant now() {
        return today.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private String standing(History history) {
        Known read = history.known(known);
        return Summary.of(Situation.of(read, today, today), read, speech.locale());
    }

    private ImportPage.Line line(Fact fact, List<Fact> told) {
        FactText text = Wording.fact(fact, told, speech.locale());
        return new ImportPage.Line(
                Wording.date(fact.told().occurred(), speech.locale()),
                Wording.body(fact.told().body(), speech.locale()),
                text.title(),
                Stream.concat(
                                text.lines().stream(),
                                Stream.ofNullable(text.wording()).map(speech::quoted))
                        .toList(),
                fact.noted().deviations().stream()
                        .map(d -> Wording.deviation(d.rule(), speech.locale()) + " ("
                                + Wording.source(d.paragraph(), speech.locale()) + ")")
                        .distinct()
                        .toList());
    }

    ImportPage.Preview of(JudgedDocument.OfMunicipality judged, String municipality) {
        List<MunicipalEvent> events = judged.accepted().events();
        List<RecordedMunicipalEvent> all = new ArrayList<>(known.recorded());
        events.forEach(e -> all.add(new RecordedMunicipalEvent(Long.MAX_VALUE, now(), e)));
        Municipality then = Municipality.of(known.code(), all);
        List<String> before = RegisterLines.of(known, speech);
        List<String> after = RegisterLines.of(then, speech);
        return new ImportPage.Preview(
                speech.say("Kommunens eget register: ", "The municipality's own register: ") + municipality,
                counts(events.size(), judged.document().command().acts().size() - events.size()),
                events.stream()
                        .map(e -> new ImportPage.Line(
                                DateWords.of(e.told().occurred(), speech.locale()),
                                Objects.requireNonNullElse(
                                        e.told().decision() == null
                                                ? null
                                                : e.told().decision().by(),
                                        ""),
                                RegisterLines.entry(e, then, speech),
                                List.of(),
                                List.of()))
                        .toList(),
                RegisterLines.without(before, after),
                RegisterLines.without(after, before));
    }

    private String counts(int fresh, int passed) {
        String recorded = fresh == 1
                ? speech.say("1 uppgift registreras", "1 entry is recorded")
                : fresh + speech.say(" uppgifter registreras", " entries are recorded");
        return passed == 0
                ? recorded + "."
                : recorded
                        + speech.say("; ", "; ")
                        + passed
                        + speech.say(" finns redan och rörs inte.", " are recorded already and stay as they are.");
    }
}

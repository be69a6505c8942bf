package se.rodatraden.feeds.atom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.rodatraden.feeds.Followed;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.municipality.event.RecordedMunicipalEvent;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.time.Lang;
import se.rodatraden.words.MunicipalWords;
import se.rodatraden.words.SourceWords;
import se.rodatraden.words.Wording;
import se.rodatraden.words.situation.Particulars;

/** The text of a municipal event, in one language. */
public final class MunicipalTexts {
    private final Locale locale;
    private final Lang lang;

    public MunicipalTexts(Locale locale) {
        this.locale = locale;
        this.lang = Lang.of(locale);
    }

    /**
     * The text of a municipal event.
     *
     * @param then the municipality as known after the event
     */
    public EventText of(StoredEvent e, Municipality then) {
        String name = Municipalities.name(then.code()).orElse(then.code());
        if (!(e.event() instanceof MunicipalEvent event)) {
            return new EventText(
                    name,
                    e.type(),
                    List.of(),
                    null,
                    Followed.municipality(then.code()).page(),
                    SourceWords.of(lang));
        }
        List<EventText.Row> rows = new ArrayList<>();
        row(
                rows,
                lang.say("När", "When"),
                Particulars.since(event.told().occurred(), locale).line());
        if (event instanceof MunicipalEvent.Dated dated && dated.from() != null) {
            row(rows, lang.say("Gäller från och med", "Applies from"), Wording.definite(dated.since(), locale));
        }
        if (event instanceof MunicipalEvent.MunicipalEntryAnnulled a) {
            target(a, then)
                    .ifPresent(t -> row(
                            rows,
                            MunicipalWords.sentence(t, then, locale),
                            Particulars.since(t.told().occurred(), locale).line() + " → "
                                    + lang.say("räknas inte", "does not count")));
        }
        return new EventText(
                name,
                MunicipalWords.sentence(event, then, locale),
                rows,
                null,
                page(event),
                MunicipalWords.source(event, then, lang));
    }

    private static Optional<MunicipalEvent> target(MunicipalEvent.MunicipalEntryAnnulled a, Municipality then) {
        return then.recorded().stream()
                .map(RecordedMunicipalEvent::event)
                .filter(e -> e.entry().equals(a.target()))
                .findFirst();
    }

    private static void row(List<EventText.Row> rows, String label, String text) {
        rows.add(new EventText.Row(label, text));
    }

    /** The body's own page, or the list of the municipality's bodies, rules or elections. */
    private static String page(MunicipalEvent event) {
        String bodies = Followed.municipality(event.municipality()).page() + "/organ";
        return switch (event) {
            case MunicipalEvent.BodyEstablished e -> bodies + "/" + e.body() + "#p-" + e.entry();
            case MunicipalEvent.BodyRenamed e -> bodies + "/" + e.body() + "#p-" + e.entry();
            case MunicipalEvent.TermStarted e -> bodies + "/" + e.body() + "#p-" + e.entry();
            case MunicipalEvent.Ending e -> bodies + "/" + e.ended().getFirst() + "#p-" + e.entry();
            case MunicipalEvent.ElectionRecorded _ -> bodies;
            case MunicipalEvent.CoalitionRecorded _ -> bodies;
            case MunicipalEvent.DocumentTypeDefined _ -> bodies;
            case MunicipalEvent.RemissDefaultSet _ -> bodies;
            case MunicipalEvent.SeasonDefined _ -> bodies;
            case MunicipalEvent.MunicipalEntryAnnulled _ -> bodies;
        };
    }
}

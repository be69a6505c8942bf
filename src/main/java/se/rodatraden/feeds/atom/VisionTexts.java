package se.rodatraden.feeds.atom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.Followed;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.entry.Change;
import se.rodatraden.vision.entry.Corrections;
import se.rodatraden.vision.entry.Entries;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Registration;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.value.VisionId;
import se.rodatraden.words.FactText;
import se.rodatraden.words.SourceWords;
import se.rodatraden.words.Wording;
import se.rodatraden.words.erasure.ErasureWords;
import se.rodatraden.words.situation.Particulars;

/** The text of a vision's event, in one language. */
public final class VisionTexts {
    private final Locale locale;
    private final Lang lang;

    public VisionTexts(Locale locale) {
        this.locale = locale;
        this.lang = Lang.of(locale);
    }

    /** The text of the last of the events, with the standing before and after it. */
    EventText of(List<StoredEvent> upTo, StandingHistory.Turn turn) {
        StoredEvent event = upTo.getLast();
        List<EventText.Row> rows = new ArrayList<>(what(upTo));
        VisionState after = turn.after();
        row(rows, lang.say("Läge", "Status"), VisionState.standing(turn.before(), after, locale));
        if (!after.standing().beforeRecord()) {
            row(rows, lang.say("Ligger hos", "With"), VisionState.holder(turn.before(), after, locale));
        }
        row(rows, lang.say("Nästa", "Next"), after.next(locale));
        return new EventText(
                after.title(),
                title(upTo),
                rows,
                wording(event.event()),
                page(VisionId.parse(event.stream()), event.event()),
                SourceWords.of(lang, upTo.stream().map(StoredEvent::event).toArray()));
    }

    /** The title of the last of the events; that of a correction names the corrected entry. */
    public String title(List<StoredEvent> upTo) {
        Object event = upTo.getLast().event();
        return switch (event) {
            case Fact.EntryCorrected c ->
                text(c).title()
                        + corrected(c, upTo)
                                .map(m -> ": " + text(m.before()).title())
                                .orElse("");
            case Fact.EntryAnnulled a ->
                text(a).title()
                        + struck(a, upTo)
                                .map(s -> ": " + text(s.entry().fact()).title())
                                .orElse("");
            case Fact.ActivityMoved m -> moved(m, upTo).title();
            case Fact.ActivityPlanned plan -> Wording.title(plan, lang.locale());
            case Fact fact -> text(fact).title();
            case VisionEvent.VisionRegistered _ -> lang.say("Historiken öppnades", "The history was opened");
            case VisionEvent.TextsErased _ -> ErasureWords.title(lang);
            default -> upTo.getLast().type();
        };
    }

    /** The rows of the last of the events: when it happened according to the source, who acted, and details. */
    public List<EventText.Row> what(List<StoredEvent> upTo) {
        List<EventText.Row> rows = new ArrayList<>();
        if (upTo.getLast().event() instanceof Fact fact) {
            row(rows, lang.say("När", "When"), when(fact));
            row(rows, lang.say("Vem", "Who"), Wording.body(fact.told().body(), locale));
            FactText text =
                    fact instanceof Fact.ActivityMoved m ? moved(m, upTo) : Wording.fact(fact, told(upTo), locale);
            text.lines().forEach(line -> row(rows, "", line));
            if (fact instanceof Fact.EntryCorrected c) {
                corrected(c, upTo).ifPresent(m -> m.changes().forEach(change -> change(rows, change)));
            }
            if (fact instanceof Fact.RegistrationCorrected c) {
                registration(c, upTo).forEach(change -> change(rows, change));
            }
            if (fact instanceof Fact.EntryAnnulled a) {
                struck(a, upTo).ifPresent(s -> struck(rows, s.entry().fact()));
            }
        }
        if (upTo.getLast().event() instanceof VisionEvent.TextsErased erasure) {
            ErasureWords.lines(erasure, lang).forEach(line -> row(rows, "", line));
        }
        return rows;
    }

    private void change(List<EventText.Row> rows, Change change) {
        row(
                rows,
                Wording.field(change, locale),
                Wording.value(change.before(), locale) + " → " + Wording.value(change.after(), locale));
    }

    private void struck(List<EventText.Row> rows, Fact struck) {
        row(
                rows,
                text(struck).title(),
                when(struck) + ", " + Wording.body(struck.told().body(), locale) + " → "
                        + lang.say("räknas inte", "does not count"));
    }

    private String when(Fact fact) {
        return Particulars.since(fact.told().occurred(), locale).line();
    }

    private static List<Fact> told(List<StoredEvent> upTo) {
        return upTo.stream()
                .map(StoredEvent::event)
                .filter(Fact.class::isInstance)
                .map(Fact.class::cast)
                .toList();
    }

    private FactText text(Fact fact) {
        return Wording.fact(fact, locale);
    }

    private static void row(List<EventText.Row> rows, String label, String text) {
        rows.add(new EventText.Row(label, text));
    }

    private static Optional<Corrections.Corrected> corrected(Fact.EntryCorrected c, List<StoredEvent> upTo) {
        return corrections(upTo).of(c.corrects()).stream()
                .filter(m -> m.by().id().equals(c.entry()))
                .findFirst();
    }

    private static Optional<Corrections.Struck> struck(Fact.EntryAnnulled a, List<StoredEvent> upTo) {
        return corrections(upTo).struck(a.annuls());
    }

    private static List<Change> registration(Fact.RegistrationCorrected c, List<StoredEvent> upTo) {
        return upTo.getFirst().event() instanceof VisionEvent.VisionRegistered first
                ? Registration.corrected(first, new Entries(corrections(upTo).effective())).stream()
                        .filter(r -> r.by().id().equals(c.entry()))
                        .flatMap(r -> r.changes().stream())
                        .toList()
                : List.of();
    }

    /** The activity that was moved; with its previous day if it was moved only once, since the order of several moves may be uncertain. */
    private FactText moved(Fact.ActivityMoved m, List<StoredEvent> upTo) {
        List<Fact> told =
                corrections(upTo).effective().stream().map(Entry::fact).toList();
        long moves = told.stream()
                .filter(f -> f instanceof Fact.ActivityMoved x && x.planned().equals(m.planned()))
                .count();
        return told.stream()
                .filter(f -> f.entry().equals(m.planned()))
                .filter(Fact.ActivityPlanned.class::isInstance)
                .map(Fact.ActivityPlanned.class::cast)
                .findFirst()
                .map(plan -> Wording.moved(m, plan, moves == 1, locale))
                .orElseGet(() -> text(m));
    }

    private static Corrections corrections(List<StoredEvent> upTo) {
        List<Entry> entries = new ArrayList<>();
        for (StoredEvent e : upTo) {
            if (e.event() instanceof Fact fact) {
                entries.add(new Entry(e.position(), e.recordedAt(), fact));
            }
        }
        return Corrections.of(entries);
    }

    /** The decision's wording. */
    private @Nullable String wording(Object event) {
        return event instanceof Fact fact ? text(fact).wording() : null;
    }

    /** The page of the event: the vision's page, at the entry that it records or corrects. */
    public static String page(VisionId vision, Object event) {
        String anchor = switch (event) {
            case Fact.EntryCorrected c -> "#h-" + c.corrects();
            case Fact.EntryAnnulled a -> "#h-" + a.annuls();
            case Fact fact -> "#h-" + fact.entry();
            case VisionEvent.TextsErased erasure -> "#h-" + erasure.entry();
            default -> "";
        };
        return Followed.vision(vision).page() + anchor;
    }
}

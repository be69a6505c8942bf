package se.rodatraden.pages.register;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.views.reading.Due;
import se.rodatraden.views.reading.Snapshot;
import se.rodatraden.views.register.RegisterRow;
import se.rodatraden.vision.entry.Asked;
import se.rodatraden.vision.situation.Freshness;
import se.rodatraden.words.DocumentKindWords;
import se.rodatraden.words.Worded;
import se.rodatraden.words.Wording;
import se.rodatraden.words.situation.AlertWords;
import se.rodatraden.words.situation.DueWords;
import se.rodatraden.words.situation.Particulars;

/** The columns of a line of the register, for the page and for the files. */
final class Cells {
    private final RegisterRow row;
    private final Snapshot snapshot;
    private final Lang t;
    private final Locale locale;

    Cells(RegisterRow row, Lang t) {
        this.row = row;
        this.snapshot = row.snapshot();
        this.t = t;
        this.locale = t.locale();
    }

    Cell of(Column column) {
        return switch (column) {
            case MUNICIPALITY ->
                Cell.of(Municipalities.name(row.vision().municipality())
                        .orElse(row.vision().municipality()));
            case DNR -> Cell.of(snapshot.dnr() == null ? "" : snapshot.dnr());
            case TITLE ->
                Cell.of(
                        snapshot.title(),
                        snapshot.proposed() == null
                                ? null
                                : t.say("förslag: ", "proposal: ") + t.quoted(snapshot.proposed()));
            case KIND -> Cell.of(DocumentKindWords.of(snapshot.kind(), locale));
            case DOCUMENT -> document();
            case MATTER -> matter();
            case HOLDER ->
                worded(certain() ? Particulars.holder(snapshot.holder(), locale) : Particulars.uncertain(locale));
            case SINCE -> since();
            case NEXT -> worded(Particulars.next(row.next(), locale));
            case DUE -> due();
            case ROUND -> round();
            case TERM ->
                Cell.of(snapshot.terms().stream()
                        .map(p -> p.replace('-', '–'))
                        .collect(Collectors.joining(t.say(" eller ", " or "))));
            case DAYS -> days();
            case RECORDED -> {
                LocalDate day = row.recordedAt().atZone(SwedishDays.ZONE).toLocalDate();
                yield new Cell(t.day(day), null, List.of(), day, null);
            }
        };
    }

    private boolean certain() {
        return Wording.possibilities(snapshot, locale) == null;
    }

    private static Cell worded(Worded worded) {
        return Cell.of(worded.text(), worded.note());
    }

    private Cell document() {
        String tag = Wording.documentTag(snapshot, locale);
        return Cell.of(tag == null ? "" : tag);
    }

    /** Where there is no document the matter says all, also that nothing is recorded; what it may be is said where it is not certain. */
    private Cell matter() {
        String tag = Wording.matterTag(Wording.standing(snapshot), locale);
        String possible = Wording.possibilities(snapshot, locale);
        String alone = Wording.documentTag(snapshot, locale) == null ? Wording.tag(snapshot, locale) : "";
        return Cell.of(tag == null ? alone : tag, possible == null ? null : t.say("kan vara ", "may be ") + possible);
    }

    private Cell since() {
        FuzzyDate since = snapshot.since();
        Worded worded = certain() ? Particulars.since(since, locale) : Particulars.uncertain(locale);
        LocalDate exact = certain() && since != null && since.isDay() ? since.earliest() : null;
        return new Cell(worded.text(), worded.note(), List.of(), exact, null);
    }

    private Cell due() {
        List<String> alerts = row.alerts().stream()
                .map(a -> AlertWords.tag(a.kind(), locale))
                .distinct()
                .toList();
        return snapshot.due()
                .map(due -> new Cell(DueWords.when(due, t), note(due), alerts, exact(due), null))
                .orElseGet(() -> new Cell("", null, alerts, null, null));
    }

    /** What is awaited, where no alert says it, and that nobody has told the day. */
    private @Nullable String note(Due due) {
        String what = due.passed(row.judgedOn()) ? null : DueWords.what(due, t);
        String computed = due.told() == null ? t.say("beräknat", "computed") : null;
        String both = Stream.of(what, computed).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return both.isEmpty() ? null : both;
    }

    private static @Nullable LocalDate exact(Due due) {
        return due.told() == null || due.told().isDay() ? due.lastDay() : null;
    }

    private Cell round() {
        return snapshot.asked().stream()
                .map(Asked::round)
                .max(Integer::compare)
                .map(round -> {
                    List<Asked> of = snapshot.asked().stream()
                            .filter(a -> a.round() == round)
                            .toList();
                    int answered = of.size() - Asked.open(of).size();
                    return Cell.of(
                            t.say("omgång ", "round ") + round,
                            answered + t.say(" av ", " of ") + of.size() + t.say(" har svarat", " answered"));
                })
                .orElse(Cell.of(""));
    }

    private Cell days() {
        Freshness fresh = snapshot.freshness();
        if (fresh == null) {
            return Cell.of("");
        }
        long days = Math.max(0, ChronoUnit.DAYS.between(fresh.latest(), row.judgedOn()));
        boolean exact = fresh.when().isDay();
        return new Cell((exact ? "" : t.say("minst ", "at least ")) + days, null, List.of(), null, exact ? days : null);
    }
}

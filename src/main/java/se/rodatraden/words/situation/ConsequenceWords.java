package se.rodatraden.words.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.DateWords;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Consequences;
import se.rodatraden.views.reading.TermHandover;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.handover.Handover;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.rules.Acknowledged;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.words.DeadlineWords;
import se.rodatraden.words.HandoverWords;
import se.rodatraden.words.Wording;

/** What recording something would move, in words: a group of lines for each kind of thing that moves. */
public final class ConsequenceWords {
    private final Consequences moved;
    private final Known before;
    private final Lang t;
    private final Locale locale;

    private ConsequenceWords(Consequences moved, Known before, Lang t) {
        this.moved = moved;
        this.before = before;
        this.t = t;
        this.locale = t.locale();
    }

    /**
     * Lines of one kind under a heading.
     *
     * @param of the title of the vision that they are about, where there may be several
     */
    public record Group(@Nullable String of, String heading, List<Line> lines) {
        Group(String heading, List<Line> lines) {
            this(null, heading, lines);
        }

        /** The same, of a vision with a title. */
        public Group titled(String title) {
            return new Group(title, heading, lines);
        }
    }

    /**
     * What moves.
     *
     * @param before null where it comes
     * @param after null where it goes
     */
    public record Line(
            String what, @Nullable String before, @Nullable String after) {}

    /** Only groups that have lines. */
    public static List<Group> of(Consequences moved, Known before, Locale locale) {
        return new ConsequenceWords(moved, before, Lang.of(locale)).groups();
    }

    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        add(groups, t.say("Läget över tiden", "How it stands over time"), standings());
        add(groups, t.say("Dagar och frister", "Days and time limits"), days());
        add(groups, t.say("Avvikelser i andra uppgifter", "Deviations of other entries"), deviations());
        add(groups, t.say("Att bevaka", "To watch"), alerts());
        add(groups, t.say("Mandatperiodernas överlämning", "What terms of office handed over"), handovers());
        return List.copyOf(groups);
    }

    private static void add(List<Group> groups, String heading, List<Line> lines) {
        if (!lines.isEmpty()) {
            groups.add(new Group(heading, lines));
        }
    }

    private List<Line> standings() {
        return moved.standings().stream()
                .map(p -> new Line(span(p.from(), p.to()), standing(p.before()), standing(p.after())))
                .filter(l -> !Objects.equals(l.before(), l.after()))
                .toList();
    }

    private String standing(Standing standing) {
        if (standing.beforeRecord()) {
            return t.say("inget känt", "nothing known");
        }
        String document = Wording.documentTag(standing, locale);
        String matter = Wording.matterTag(standing, locale);
        String tag = document != null && matter != null && !document.equals(matter)
                ? document + " · " + matter
                : Wording.tag(standing, locale);
        return standing.certain()
                ? tag
                : tag + t.say(" (kan vara ", " (may be ") + Wording.possibilities(standing, locale) + ")";
    }

    private String span(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            return to == null
                    ? t.say("Hela tiden", "All the time")
                    : t.say("Till och med den ", "Until ") + DateWords.day(to, locale);
        }
        String begins = t.say("Från och med den ", "From ") + DateWords.day(from, locale);
        return to == null ? begins : begins + t.say(" till och med den ", " until ") + DateWords.day(to, locale);
    }

    private List<Line> days() {
        return moved.days().stream()
                .map(d -> new Line(
                        DeadlineWords.label(d.due().deadline(), t)
                                + (d.due().law() == null
                                        ? ""
                                        : " (" + d.due().law().paragraph() + ")"),
                        date(d.before()),
                        date(d.after())))
                .toList();
    }

    private @Nullable String date(@Nullable FuzzyDate date) {
        return date == null ? null : Wording.date(date, locale);
    }

    private List<Line> deviations() {
        List<Line> lines = new ArrayList<>();
        moved.found().forEach(a -> lines.add(new Line(entry(a.about()), null, deviation(a))));
        moved.settled().forEach(a -> lines.add(new Line(entry(a.about()), deviation(a), null)));
        return lines;
    }

    private String deviation(Acknowledged a) {
        return a.rule() == null
                ? t.say("Noterad av en person.", "Noted by a person.")
                : Wording.deviation(a.rule(), locale);
    }

    private String entry(String id) {
        return moved.after()
                .entries()
                .entry(id)
                .or(() -> before.entries().entry(id))
                .map(this::title)
                .orElse(id);
    }

    private String title(Entry entry) {
        return Wording.named(entry.fact(), locale);
    }

    private List<Line> alerts() {
        List<Line> lines = new ArrayList<>();
        moved.alertsBegun().forEach(a -> lines.add(new Line(entry(a.entry()), null, AlertWords.of(a, locale))));
        moved.alertsEnded().forEach(a -> lines.add(new Line(entry(a.entry()), AlertWords.of(a, locale), null)));
        return lines;
    }

    private List<Line> handovers() {
        List<Line> lines = new ArrayList<>();
        for (Consequences.TermChange change : moved.handovers()) {
            String period = HandoverWords.name(change.after().period(), locale);
            for (Handover.Category category : Handover.Category.values()) {
                List<String> gone = sentences(change.before(), change.gone(), category);
                List<String> come = sentences(change.after(), change.come(), category);
                List<String> alike = gone.stream().filter(come::contains).toList();
                gone.removeAll(alike);
                come.removeAll(alike);
                String what = period + ", "
                        + HandoverWords.heading(category, change.after().ended(), locale)
                                .toLowerCase(locale);
                for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
                    lines.add(
                            new Line(what, i < gone.size() ? gone.get(i) : null, i < come.size() ? come.get(i) : null));
                }
            }
        }
        return lines;
    }

    private List<String> sentences(TermHandover handover, List<Handover.Item> items, Handover.Category category) {
        return items.stream()
                .filter(i -> i.category() == category)
                .map(i -> HandoverWords.sentence(handover, i, locale))
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }
}

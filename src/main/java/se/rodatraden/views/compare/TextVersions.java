package se.rodatraden.views.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Source;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.entry.Corrections;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Deciding;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.value.Goal;
import se.rodatraden.vision.value.Part;
import se.rodatraden.vision.value.Text;
import se.rodatraden.words.Wording;

/**
 * The texts in a history by a day, in chronological order: proposals, adopted versions, goals and decisions, each as it reads and
 * as it read before its corrections. The document file is stored elsewhere; only text in the register is compared.
 */
public record TextVersions(List<TextVersion> all) {
    public TextVersions {
        all = List.copyOf(all);
    }

    /** Two versions of a text. */
    public record Pair(TextVersion before, TextVersion after) {
        public TextDifference difference() {
            return TextDifference.of(before.sections(), after.sections());
        }
    }

    public static TextVersions of(VisionOn on, Lang lang) {
        List<TextVersion> all = new ArrayList<>();
        Writer writer = new Writer(lang);
        for (Placed p : on.known().placed()) {
            if (p.maybeBy(on.situation().day())) {
                all.addAll(writer.versions(
                        p.entry(), on.known().corrections().of(p.entry().id())));
            }
        }
        return new TextVersions(all);
    }

    public Optional<TextVersion> find(@Nullable String key) {
        return all.stream().filter(v -> v.key().equals(key)).findFirst();
    }

    /** The last two of the document, else of its goals, else the last rectified or corrected text, else the last two wordings. */
    public Optional<Pair> useful() {
        return lastTwo(TextVersion.Of.DOCUMENT)
                .or(() -> lastTwo(TextVersion.Of.GOALS))
                .or(this::rectified)
                .or(this::corrected)
                .or(() -> lastTwo(TextVersion.Of.WORDING));
    }

    private Optional<Pair> lastTwo(TextVersion.Of of) {
        List<TextVersion> found =
                all.stream().filter(v -> v.of() == of && v.until() == null).toList();
        return found.size() < 2
                ? Optional.empty()
                : Optional.of(new Pair(found.get(found.size() - 2), found.getLast()));
    }

    private Optional<Pair> rectified() {
        return all.stream()
                .filter(v -> v.of() == TextVersion.Of.MINUTES_AFTER)
                .reduce((first, second) -> second)
                .flatMap(after -> find(after.entry().id() + Writer.OLD).map(before -> new Pair(before, after)));
    }

    private Optional<Pair> corrected() {
        return all.stream()
                .filter(v -> v.until() != null)
                .reduce((first, second) -> second)
                .flatMap(before -> find(before.entry().id()).map(after -> new Pair(before, after)));
    }

    /** Extracts texts from entries. */
    private record Writer(Lang lang) {
        private static final String OLD = ":old";
        private static final String NEW = ":new";

        List<TextVersion> versions(Entry entry, List<Corrections.Corrected> corrections) {
            if (entry.fact() instanceof Fact.MinutesRectified m) {
                String minutes = lang.say("Protokollet", "The minutes");
                return List.of(
                        new TextVersion(
                                entry.id() + OLD,
                                TextVersion.Of.MINUTES_BEFORE,
                                entry,
                                null,
                                TextSection.of(minutes, m.oldText())),
                        new TextVersion(
                                entry.id() + NEW,
                                TextVersion.Of.MINUTES_AFTER,
                                entry,
                                null,
                                TextSection.of(minutes, m.newText())));
            }
            TextVersion.Of of = kind(entry.fact());
            List<TextSection> now = sections(entry.fact());
            if (of == null || now.isEmpty()) {
                return List.of();
            }
            List<TextVersion> versions = new ArrayList<>();
            for (int i = 0; i < corrections.size(); i++) {
                Corrections.Corrected c = corrections.get(i);
                List<TextSection> then = sections(c.before());
                boolean last = i == corrections.size() - 1;
                if (!then.isEmpty()
                        && !then.equals(
                                last ? now : sections(corrections.get(i + 1).before()))) {
                    versions.add(new TextVersion(entry.id() + ":" + i, of, entry, c, then));
                }
            }
            versions.add(new TextVersion(entry.id(), of, entry, null, now));
            return versions;
        }

        private static TextVersion.@Nullable Of kind(Fact fact) {
            return switch (fact) {
                case Fact.VisionProposed _, Fact.ProposalRevised _, Fact.VisionAdopted _, Fact.AppliedAsserted _ ->
                    TextVersion.Of.DOCUMENT;
                case Fact.GoalsReplaced _ -> TextVersion.Of.GOALS;
                case Fact.SubmittedForDecision _ -> TextVersion.Of.WORDING;
                case Fact f when f instanceof Deciding -> TextVersion.Of.WORDING;
                case Fact _ -> null;
            };
        }

        private List<TextSection> sections(Fact fact) {
            List<TextSection> sections = new ArrayList<>();
            switch (fact) {
                case Fact.VisionProposed f -> {
                    title(f.title(), f.horizonYear(), sections);
                    parts(f.parts(), f.text(), sections);
                }
                case Fact.ProposalRevised f -> {
                    sections.addAll(TextSection.of(lang.say("Ändringar", "Changes"), f.changes()));
                    parts(f.parts(), f.text(), sections);
                }
                case Fact.VisionAdopted f -> {
                    title(f.title(), f.horizonYear(), sections);
                    if (f.amendments() != null) {
                        sections.addAll(TextSection.of(lang.say("Ändringar", "Changes"), f.amendments()));
                    }
                    parts(f.parts(), null, sections);
                }
                case Fact.AppliedAsserted f -> title(f.title(), f.horizonYear(), sections);
                case Fact.GoalsReplaced f -> goals(f, sections);
                case Fact.SubmittedForDecision f -> wording(f.wording(), sections);
                case Fact _ -> {
                    // a decision: only its wording
                }
            }
            Decision decision = fact instanceof Deciding d ? d.decision() : null;
            if (decision != null) {
                wording(decision.wording(), sections);
            }
            if (kind(fact) != TextVersion.Of.WORDING) {
                quotes(fact, sections);
            }
            return sections;
        }

        private void title(String title, @Nullable Integer year, List<TextSection> sections) {
            sections.add(new TextSection(lang.say("Titel", "Title"), title));
            if (year != null) {
                sections.add(new TextSection(lang.say("Målår", "Target year"), year.toString()));
            }
        }

        private void wording(@Nullable String wording, List<TextSection> sections) {
            if (wording != null) {
                sections.addAll(TextSection.of(lang.say("Beslutets lydelse", "Wording of the decision"), wording));
            }
        }

        private void parts(List<Part> parts, @Nullable Text text, List<TextSection> sections) {
            if (!parts.isEmpty()) {
                String list = String.join(
                        "\n", parts.stream().map(Writer::part).distinct().toList());
                sections.add(new TextSection(lang.say("Delar", "Parts"), list));
            }
            if (text != null && text.ref() != null) {
                sections.add(new TextSection(lang.say("Handling", "Record"), Objects.requireNonNull(text.ref())));
            }
        }

        private static String part(Part p) {
            String name = p.name() == null ? p.kind() : p.kind() + ": " + p.name();
            return p.quantity() == null
                    ? name
                    : name + " (" + p.quantity().value() + " " + p.quantity().unit() + ")";
        }

        /** Grouped by focus area, in order of first occurrence. */
        private void goals(Fact.GoalsReplaced f, List<TextSection> sections) {
            sections.add(new TextSection(lang.say("Period", "Period"), Wording.date(f.period(), lang.locale())));
            Map<String, StringBuilder> areas = new LinkedHashMap<>();
            for (Goal goal : f.goals()) {
                String area = goal.focusArea() == null ? lang.say("Mål", "Goals") : goal.focusArea();
                areas.computeIfAbsent(area, _ -> new StringBuilder())
                        .append(goal.no() == null ? "" : goal.no() + ". ")
                        .append(goal.text())
                        .append('\n');
            }
            areas.forEach((area, goals) ->
                    sections.add(new TextSection(area, goals.toString().strip())));
        }

        /** The quotes from the sources. */
        private void quotes(Fact fact, List<TextSection> sections) {
            for (Source s : fact.told().sources()) {
                if (s.quote() != null) {
                    sections.add(new TextSection(lang.say("Ur källan: ", "From the source: ") + s.title(), s.quote()));
                }
            }
        }
    }
}

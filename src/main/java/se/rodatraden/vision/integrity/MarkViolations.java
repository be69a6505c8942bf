package se.rodatraden.vision.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.rodatraden.kernel.Violation;
import se.rodatraden.vision.entry.ConfidentialityMarks;
import se.rodatraden.vision.entry.Entries;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Masking;
import se.rodatraden.vision.event.Fact;

/** Impossible confidentiality marks: on an unknown entry, on another mark, on missing fields, or lifted twice. */
final class MarkViolations {
    private MarkViolations() {}

    /** @param recorded all entries, including struck ones and corrections */
    static List<Violation> of(Entry entry, Fact.MarkedConfidential mark, Entries recorded) {
        Optional<Entry> about = other(entry, mark.about(), recorded);
        if (about.isEmpty()) {
            return List.of(missing(entry, "about", mark.about()));
        }
        if (ConfidentialityMarks.isMark(about.get().fact())) {
            return List.of(Violation.value(
                    "E-WRONG-ENTRY",
                    entry.id(),
                    "about",
                    "Posten '" + mark.about()
                            + "' är själv en sekretessmarkering: dess skäl döljs så länge den gäller.",
                    "The entry '" + mark.about() + "' is a confidentiality mark itself: its reason is masked while it"
                            + " holds."));
        }
        Set<String> texts = texts(mark.about(), recorded);
        List<Violation> violations = new ArrayList<>();
        for (String part : mark.parts()) {
            if (texts.stream().noneMatch(path -> ConfidentialityMarks.covers(List.of(part), path))) {
                violations.add(Violation.value(
                        "E-NO-SUCH-PART",
                        entry.id(),
                        "parts",
                        "Posten har ingen text i '" + part + "'. Den har text i: " + String.join(", ", texts) + ".",
                        "The entry has no text in '" + part + "'. It has text in: " + String.join(", ", texts) + "."));
            }
        }
        return violations;
    }

    /** The paths of all texts that the entry has had, including corrections. */
    private static Set<String> texts(String about, Entries recorded) {
        return Stream.concat(
                        recorded.entry(about).stream().map(Entry::fact),
                        recorded.facts(Fact.EntryCorrected.class)
                                .filter(c -> c.corrects().equals(about))
                                .map(Fact.EntryCorrected::instead))
                .flatMap(fact -> Masking.paths(fact).stream())
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    static List<Violation> of(Entry entry, Fact.ConfidentialityLifted lift, Entries recorded) {
        Optional<Entry> mark = other(entry, lift.mark(), recorded);
        if (mark.isEmpty()) {
            return List.of(missing(entry, "mark", lift.mark()));
        }
        if (!(mark.get().fact() instanceof Fact.MarkedConfidential)) {
            return List.of(Violation.value(
                    "E-WRONG-ENTRY",
                    entry.id(),
                    "mark",
                    "Posten '" + lift.mark() + "' är ingen sekretessmarkering: ange posten som gjorde markeringen.",
                    "The entry '" + lift.mark() + "' is no confidentiality mark: give the entry that made the mark."));
        }
        boolean again = recorded.facts(Fact.ConfidentialityLifted.class)
                .anyMatch(o -> o.mark().equals(lift.mark()) && !o.entry().equals(lift.entry()));
        return again
                ? List.of(Violation.value(
                        "E-ALREADY-LIFTED",
                        entry.id(),
                        "mark",
                        "Sekretessmarkeringen '" + lift.mark() + "' är redan hävd.",
                        "The confidentiality mark '" + lift.mark() + "' is lifted already."))
                : List.of();
    }

    private static Optional<Entry> other(Entry entry, String id, Entries recorded) {
        return recorded.entry(id).filter(e -> !e.id().equals(entry.id()));
    }

    private static Violation missing(Entry entry, String field, String id) {
        return Violation.value(
                "E-NO-SUCH-ENTRY",
                entry.id(),
                field,
                "Posten '" + id + "' finns inte i historiken.",
                "There is no entry '" + id + "' in the history.");
    }
}

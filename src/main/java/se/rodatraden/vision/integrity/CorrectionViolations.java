package se.rodatraden.vision.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.rodatraden.kernel.Violation;
import se.rodatraden.vision.entry.Change;
import se.rodatraden.vision.entry.ConfidentialityMarks;
import se.rodatraden.vision.entry.Corrections;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Masking;
import se.rodatraden.vision.event.Fact;

/** Corrections that are never valid: of an unknown entry, of a correction, or without any change. */
public final class CorrectionViolations {
    private final Entry entry;
    private final Corrections before;
    private final List<Violation> found = new ArrayList<>();

    private CorrectionViolations(Entry entry, Corrections before) {
        this.entry = entry;
        this.before = before;
    }

    /**
     * The violations of a correction or annulment; none if the entry is neither.
     *
     * @param before the corrections without this one
     */
    public static List<Violation> of(Entry entry, Corrections before) {
        CorrectionViolations violations = new CorrectionViolations(entry, before);
        switch (entry.fact()) {
            case Fact.EntryCorrected c -> violations.corrected(c);
            case Fact.EntryAnnulled a -> violations.target("annuls", a.annuls());
            case Fact _ -> {
                // about the vision, not about another entry
            }
        }
        return violations.found;
    }

    private void corrected(Fact.EntryCorrected c) {
        Optional<Entry> target = target("corrects", c.corrects());
        if (ConfidentialityMarks.isMark(c.instead())) {
            add(
                    "E-WRONG-ENTRY",
                    "instead/command",
                    "En post kan inte rättas till en sekretessmarkering: registrera markeringen för sig"
                            + " (mark-confidential).",
                    "An entry cannot be corrected into a confidentiality mark: record the mark by itself"
                            + " (mark-confidential).");
        } else if (Corrections.isCorrection(c.instead())) {
            add(
                    "E-CORRECTION-OF-CORRECTION",
                    "instead/command",
                    "En post kan inte rättas till en rättelse: skriv i stället det som posten ska säga.",
                    "An entry cannot be corrected into a correction: write what the entry is to say instead.");
        } else if (!c.instead().entry().equals(c.corrects())) {
            add(
                    "E-OTHER-ENTRY",
                    "instead/id",
                    "Rättelsen gäller posten '" + c.corrects() + "' men skriver om '"
                            + c.instead().entry() + "': lämna bort id, eller skriv samma.",
                    "The correction is of the entry '" + c.corrects() + "' but rewrites '"
                            + c.instead().entry() + "': leave the id out, or write the same.");
        } else if (target.isPresent()
                && Change.between(target.get().fact(), c.instead()).isEmpty()) {
            add(
                    "E-NO-CHANGE",
                    "instead",
                    "Posten säger redan detta: ändra det som är fel, eller låt den vara.",
                    "The entry says this already: change what is wrong, or leave it.");
        } else if (target.isPresent()
                && Change.between(target.get().fact(), c.instead()).stream()
                        .anyMatch(change -> Stream.of(Masking.WORDS, Masking.ERASED)
                                .anyMatch(String.valueOf(change.after())::contains))) {
            add(
                    "E-MASKED",
                    "instead",
                    "Rättelsen skulle ersätta en sekretessmarkerad uppgift med orden som står i dess ställe: skriv vad"
                            + " källan säger.",
                    "The correction would replace confidential text by the words that stand in its place: write what"
                            + " the source says.");
        }
    }

    /** The corrected or struck entry. */
    private Optional<Entry> target(String field, String id) {
        Optional<Entry> correction = before.correction(id);
        Optional<Corrections.Struck> struck = before.struck(id);
        Optional<Entry> target = before.reading(id);
        if (target.isPresent() && ConfidentialityMarks.isMark(target.get().fact())) {
            add(
                    "E-WRONG-ENTRY",
                    field,
                    "'" + id
                            + "' rör en sekretessmarkering, som varken rättas eller stryks: gör en ny markering och häv"
                            + " den som var fel (lift-confidentiality).",
                    "'" + id + "' is about a confidentiality mark, which is neither corrected nor struck: make a new"
                            + " mark and lift the one that was wrong (lift-confidentiality).");
        } else if (correction.isPresent()) {
            ofCorrection(field, id, correction.get());
        } else if (struck.isPresent()) {
            add(
                    "E-ALREADY-ANNULLED",
                    field,
                    "Posten '" + id + "' är redan struken: gäller uppgiften ändå, registrera den som en ny post.",
                    "The entry '" + id + "' is struck already: if it holds all the same, record it as a new entry.");
        } else if (target.isEmpty()) {
            add(
                    "E-NO-SUCH-ENTRY",
                    field,
                    "Posten '" + id + "' finns inte i visionens historik: en post rättas i den vision som den hör till,"
                            + " efter att den registrerats.",
                    "There is no entry '" + id + "' in the vision's history: an entry is corrected in the vision it"
                            + " belongs to, after it was recorded.");
        }
        return target;
    }

    private void ofCorrection(String field, String id, Entry correction) {
        if (correction.fact() instanceof Fact.EntryCorrected c) {
            add(
                    "E-CORRECTION-OF-CORRECTION",
                    field,
                    "'" + id + "' är själv en rättelse: rätta posten '" + c.corrects() + "' en gång till.",
                    "'" + id + "' is a correction itself: correct the entry '" + c.corrects() + "' once more.");
        } else {
            add(
                    "E-CORRECTION-OF-CORRECTION",
                    field,
                    "'" + id + "' strök en post och kan inte ändras: registrera uppgiften som en ny post.",
                    "'" + id + "' struck an entry and cannot be changed: record the statement as a new entry.");
        }
    }

    private void add(String rule, String field, String sv, String en) {
        found.add(Violation.value(rule, entry.id(), field, sv, en));
    }
}

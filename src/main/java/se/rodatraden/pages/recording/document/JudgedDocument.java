package se.rodatraden.pages.recording.document;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import se.rodatraden.archive.HistoryDocument;
import se.rodatraden.archive.MunicipalDocument;
import se.rodatraden.archive.text.InvalidDocument;
import se.rodatraden.archive.text.ParsedDocument;
import se.rodatraden.commands.Commands;
import se.rodatraden.kernel.InvalidField;
import se.rodatraden.kernel.Violation;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.MunicipalVerdict;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.value.VisionId;

/** A document that was read and judged; nothing of it is recorded. */
sealed interface JudgedDocument {
    /** It cannot be recorded, and why, in the order of the lines. */
    record Faulty(List<Violation> violations) implements JudgedDocument {}

    /** It can be recorded. */
    sealed interface Accepted extends JudgedDocument {
        /** The violation by the command, at its place in the document. */
        Violation located(Violation violation);
    }

    /** The history of a vision. */
    record OfVision(HistoryDocument document, Verdict.Accepted accepted) implements Accepted {
        @Override
        public Violation located(Violation violation) {
            return document.located(violation);
        }

        VisionId vision() {
            return document.history().vision();
        }
    }

    /** What is told of a municipality itself. */
    record OfMunicipality(MunicipalDocument document, MunicipalVerdict.Accepted accepted) implements Accepted {
        @Override
        public Violation located(Violation violation) {
            return document.located(violation);
        }
    }

    /** Reads a document on a municipality's page, and judges it on what is recorded. */
    static JudgedDocument of(byte[] document, Municipality known, Commands commands, LocalDate today) {
        try {
            return ParsedDocument.read(document).tree().has("vision")
                    ? vision(HistoryDocument.read(document, today), known.code(), commands)
                    : municipality(MunicipalDocument.read(document), known, commands);
        } catch (InvalidDocument invalid) {
            return new Faulty(invalid.violations());
        }
    }

    private static JudgedDocument vision(HistoryDocument document, String code, Commands commands) {
        if (!document.history().vision().municipality().equals(code)) {
            return new Faulty(List.of(document.located(another(code))));
        }
        try {
            return switch (commands.tryOut(document.history())) {
                case Verdict.Accepted accepted -> new OfVision(document, accepted);
                case Verdict.Refused refused -> refused(refused.violations(), document::located);
            };
        } catch (InvalidField invalid) {
            return new Faulty(List.of(document.located(invalid)));
        }
    }

    private static JudgedDocument municipality(MunicipalDocument document, Municipality known, Commands commands) {
        if (!document.command().municipality().equals(known.code())) {
            return new Faulty(List.of(document.located(another(known.code()))));
        }
        try {
            return switch (commands.tryOut(known, document.command())) {
                case MunicipalVerdict.Accepted accepted -> new OfMunicipality(document, accepted);
                case MunicipalVerdict.Refused refused -> refused(refused.violations(), document::located);
            };
        } catch (InvalidField invalid) {
            return new Faulty(List.of(document.located(invalid)));
        }
    }

    /** Why it was refused, with the paragraphs. */
    static Faulty refused(List<Violation> violations, UnaryOperator<Violation> place) {
        return new Faulty(violations.stream()
                .map(v -> {
                    String law = v.paragraph() == null ? "" : " (" + v.paragraph() + ")";
                    return place.apply(v).worded(v.sv() + law, v.en() + law);
                })
                .sorted(Comparator.comparing(v -> Objects.requireNonNullElse(v.line(), 0)))
                .toList());
    }

    private static InvalidField another(String code) {
        return new InvalidField(
                "municipality",
                "är en annan kommun än sidans (" + code + "): öppna den kommunens sida, eller rätta koden",
                "is another municipality than the page's (" + code
                        + "): open that municipality's page, or correct the code");
    }
}

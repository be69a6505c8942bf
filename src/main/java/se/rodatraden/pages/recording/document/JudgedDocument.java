package se.rodatraden.pages.recording.document;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import se.rodatraden.archive.HistoryDocument;
import se.rodatraden.archive.MunicipalDocument;
import se.rodatraden.archive.text.Fault;
import se.rodatraden.archive.text.FaultyDocument;
import se.rodatraden.archive.text.ParsedDocument;
import se.rodatraden.commands.Commands;
import se.rodatraden.kernel.InvalidField;
import se.rodatraden.kernel.Refusal;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.MunicipalVerdict;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.value.VisionId;

/** A document that was read and judged; nothing of it is recorded. */
sealed interface JudgedDocument {
    /** It cannot be recorded: every fault, in the order of the lines. */
    record Faulty(List<Fault> faults) implements JudgedDocument {}

    /** It can be recorded. */
    sealed interface Accepted extends JudgedDocument {
        /** A refusal of the command, told of the place in the document. */
        Fault fault(Refusal refusal);
    }

    /** The history of a vision. */
    record OfVision(HistoryDocument document, Verdict.Accepted accepted) implements Accepted {
        @Override
        public Fault fault(Refusal refusal) {
            return document.fault(refusal);
        }

        VisionId vision() {
            return document.history().vision();
        }
    }

    /** What is told of a municipality itself. */
    record OfMunicipality(MunicipalDocument document, MunicipalVerdict.Accepted accepted) implements Accepted {
        @Override
        public Fault fault(Refusal refusal) {
            return document.fault(refusal);
        }
    }

    /** Reads a document on a municipality's page, and judges it on what is recorded. */
    static JudgedDocument of(byte[] document, Municipality known, Commands commands, LocalDate today) {
        try {
            return ParsedDocument.read(document).tree().has("vision")
                    ? vision(HistoryDocument.read(document, today), known.code(), commands)
                    : municipality(MunicipalDocument.read(document), known, commands);
        } catch (FaultyDocument faulty) {
            return new Faulty(faulty.faults());
        }
    }

    private static JudgedDocument vision(HistoryDocument document, String code, Commands commands) {
        if (!document.history().vision().municipality().equals(code)) {
            return new Faulty(List.of(document.fault(another(code))));
        }
        try {
            return switch (commands.tryOut(document.history())) {
                case Verdict.Accepted accepted -> new OfVision(document, accepted);
                case Verdict.Refused refused -> refused(refused.refusals(), document::fault);
            };
        } catch (InvalidField invalid) {
            return new Faulty(List.of(document.fault(invalid)));
        }
    }

    private static JudgedDocument municipality(MunicipalDocument document, Municipality known, Commands commands) {
        if (!document.command().municipality().equals(known.code())) {
            return new Faulty(List.of(document.fault(another(known.code()))));
        }
        try {
            return switch (commands.tryOut(known, document.command())) {
                case MunicipalVerdict.Accepted accepted -> new OfMunicipality(document, accepted);
                case MunicipalVerdict.Refused refused -> refused(refused.refusals(), document::fault);
            };
        } catch (InvalidField invalid) {
            return new Faulty(List.of(document.fault(invalid)));
        }
    }

    /** The faults of what was refused, with their paragraphs. */
    static Faulty refused(List<Refusal> refusals, Function<Refusal, Fault> place) {
        return new Faulty(refusals.stream()
                .map(r -> {
                    Fault f = place.apply(r);
                    String law = r.paragraph() == null ? "" : " (" + r.paragraph() + ")";
                    return new Fault(f.line(), f.column(), f.field(), f.entry(), f.rule(), f.sv() + law, f.en() + law);
                })
                .sorted(Comparator.comparing(f -> Objects.requireNonNullElse(f.line(), 0)))
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

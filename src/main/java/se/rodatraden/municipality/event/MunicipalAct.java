package se.rodatraden.municipality.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.Checks;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Season;

/**
 * A command about the municipality itself. One record for each act; it is recorded as the corresponding
 * {@link MunicipalEvent}. {@code from} is the day it takes effect, if that is not the day of the decision.
 */
public sealed interface MunicipalAct extends MunicipalCommand {
    MunicipalMetadata told();

    record EstablishBody(
            String municipality,
            MunicipalMetadata told,
            String body,
            BodyKind kind,
            String name,
            @Nullable FuzzyDate from)
            implements MunicipalAct {
        public EstablishBody {
            Checks.id("body", body);
        }
    }

    record RenameBody(
            String municipality,
            MunicipalMetadata told,
            String body,
            String name,
            @Nullable FuzzyDate from) implements MunicipalAct {}

    record MergeBodies(
            String municipality,
            MunicipalMetadata told,
            List<String> bodies,
            String successor,
            @Nullable FuzzyDate from)
            implements MunicipalAct {}

    record SplitBody(
            String municipality,
            MunicipalMetadata told,
            String body,
            List<String> successors,
            @Nullable FuzzyDate from) implements MunicipalAct {}

    record DissolveBody(
            String municipality,
            MunicipalMetadata told,
            String body,
            List<String> successors,
            @Nullable String mattersTo,
            @Nullable FuzzyDate from)
            implements MunicipalAct {}

    record StartTerm(
            String municipality,
            MunicipalMetadata told,
            String body,
            LocalDate from,
            LocalDate to,
            @Nullable String label)
            implements MunicipalAct {}

    record RecordElection(String municipality, MunicipalMetadata told, LocalDate day, ElectionKind kind)
            implements MunicipalAct {}

    record RecordCoalition(
            String municipality,
            MunicipalMetadata told,
            String name,
            List<String> parties,
            @Nullable FuzzyDate from,
            @Nullable FuzzyDate to)
            implements MunicipalAct {}

    record DefineDocumentType(
            String municipality,
            MunicipalMetadata told,
            DocumentKind kind,
            List<BodyKind> adopters,
            @Nullable Integer reviewMonths,
            boolean reviewEachTerm,
            @Nullable FuzzyDate from)
            implements MunicipalAct {}

    record SetRemissDefault(
            String municipality,
            MunicipalMetadata told,
            int days,
            @Nullable FuzzyDate from) implements MunicipalAct {}

    record DefineSeason(
            String municipality,
            MunicipalMetadata told,
            Season season,
            FuzzyDate first,
            FuzzyDate last,
            @Nullable FuzzyDate from)
            implements MunicipalAct {}

    record AnnulMunicipalEntry(String municipality, MunicipalMetadata told, String target, String why)
            implements MunicipalAct {}
}

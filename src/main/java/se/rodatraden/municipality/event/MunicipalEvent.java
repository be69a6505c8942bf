package se.rodatraden.municipality.event;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Season;

/** The recorded facts about a municipality itself. One record for each; the fields are those of the {@link MunicipalAct}. */
public sealed interface MunicipalEvent {
    String municipality();

    MunicipalMetadata told();

    /** The entry's id, unique in the municipality. */
    default String entry() {
        return told().entry();
    }

    /** An event with effect from a day that may differ from the day of its decision. */
    sealed interface Dated extends MunicipalEvent {
        @Nullable
        FuzzyDate from();

        /** When it takes effect. */
        default FuzzyDate since() {
            FuzzyDate from = from();
            return from == null ? told().occurred() : from;
        }
    }

    /** An event that dissolves bodies. */
    sealed interface Ending extends Dated {
        /** The dissolved bodies. */
        List<String> ended();

        /** Their successors. */
        List<String> followed();
    }

    /**
     * A body was established.
     *
     * @param body its permanent id, independent of its name
     */
    record BodyEstablished(
            String municipality,
            MunicipalMetadata told,
            String body,
            BodyKind kind,
            String name,
            @Nullable FuzzyDate from)
            implements Dated {}

    record BodyRenamed(
            String municipality,
            MunicipalMetadata told,
            String body,
            String name,
            @Nullable FuzzyDate from) implements Dated {}

    /** Several bodies were merged into one, or one was absorbed by another. */
    record BodiesMerged(
            String municipality,
            MunicipalMetadata told,
            List<String> bodies,
            String successor,
            @Nullable FuzzyDate from)
            implements Ending {
        @Override
        public List<String> ended() {
            return bodies;
        }

        @Override
        public List<String> followed() {
            return List.of(successor);
        }
    }

    record BodySplit(
            String municipality,
            MunicipalMetadata told,
            String body,
            List<String> successors,
            @Nullable FuzzyDate from) implements Ending {
        @Override
        public List<String> ended() {
            return List.of(body);
        }

        @Override
        public List<String> followed() {
            return successors;
        }
    }

    /**
     * A body was dissolved.
     *
     * @param mattersTo the body that took over its open matters, if the source says so
     */
    record BodyDissolved(
            String municipality,
            MunicipalMetadata told,
            String body,
            List<String> successors,
            @Nullable String mattersTo,
            @Nullable FuzzyDate from)
            implements Ending {
        @Override
        public List<String> ended() {
            return List.of(body);
        }

        @Override
        public List<String> followed() {
            return mattersTo == null || successors.contains(mattersTo)
                    ? successors
                    : Stream.concat(Stream.of(mattersTo), successors.stream()).toList();
        }
    }

    /** The term of a body, both days included. */
    record TermStarted(
            String municipality,
            MunicipalMetadata told,
            String body,
            LocalDate from,
            LocalDate to,
            @Nullable String label)
            implements MunicipalEvent {}

    /** An election of the council; one on a future day is a plan. */
    record ElectionRecorded(String municipality, MunicipalMetadata told, LocalDate day, ElectionKind kind)
            implements MunicipalEvent {}

    /** A governing coalition. Not a legal body: it makes no decisions, but a deferral may wait for it. */
    record CoalitionRecorded(
            String municipality,
            MunicipalMetadata told,
            String name,
            List<String> parties,
            @Nullable FuzzyDate from,
            @Nullable FuzzyDate to)
            implements Dated {}

    /**
     * A local rule on a kind of governing document.
     *
     * @param adopters kinds of body that may adopt it; empty if the rule does not say
     * @param reviewMonths review interval in months; null if the rule does not say
     * @param reviewEachTerm whether it is to be reviewed in every term of office
     */
    record DocumentTypeDefined(
            String municipality,
            MunicipalMetadata told,
            DocumentKind kind,
            List<BodyKind> adopters,
            @Nullable Integer reviewMonths,
            boolean reviewEachTerm,
            @Nullable FuzzyDate from)
            implements Dated {}

    /** The default number of days for remiss answers. */
    record RemissDefaultSet(
            String municipality,
            MunicipalMetadata told,
            int days,
            @Nullable FuzzyDate from) implements Dated {}

    /** The dates that the municipality means by a season: two dates without a year, {@code XXXX-01-01} and {@code XXXX-06-30}. */
    record SeasonDefined(
            String municipality,
            MunicipalMetadata told,
            Season season,
            FuzzyDate first,
            FuzzyDate last,
            @Nullable FuzzyDate from)
            implements Dated {}

    /** An entry was struck: it no longer counts, but remains readable. */
    record MunicipalEntryAnnulled(String municipality, MunicipalMetadata told, String target, String why)
            implements MunicipalEvent {}
}

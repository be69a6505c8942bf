package se.rodatraden.municipality.event;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Season;

/** Everything that is kept of a municipality itself. One record a fact; the fields are those of the {@link MunicipalAct}. */
public sealed interface MunicipalEvent {
    String municipality();

    MunicipalMetadata told();

    /** The entry's id in the municipality. */
    default String entry() {
        return told().entry();
    }

    /** An event that changes what holds, from a day that may be another than the one it was decided on. */
    sealed interface Dated extends MunicipalEvent {
        @Nullable
        FuzzyDate from();

        /** When it begins to hold. */
        default FuzzyDate since() {
            FuzzyDate from = from();
            return from == null ? told().occurred() : from;
        }
    }

    /** An event that ends bodies. */
    sealed interface Ending extends Dated {
        /** The bodies that end. */
        List<String> ended();

        /** Those that come after them. */
        List<String> followed();
    }

    /**
     * A body came to be.
     *
     * @param body its id for ever, whatever it is called
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

    /** Several bodies became one, or one was taken up in another. */
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
     * A body ended.
     *
     * @param mattersTo the body that its open matters went to, where the source says
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

    /** The period a body is elected for, both days included. */
    record TermStarted(
            String municipality,
            MunicipalMetadata told,
            String body,
            LocalDate from,
            LocalDate to,
            @Nullable String label)
            implements MunicipalEvent {}

    /** An election of the council; one whose day has not come yet is a plan. */
    record ElectionRecorded(String municipality, MunicipalMetadata told, LocalDate day, ElectionKind kind)
            implements MunicipalEvent {}

    /** Who governs together. No legal body: it decides nothing, but a deferral may wait for it. */
    record CoalitionRecorded(
            String municipality,
            MunicipalMetadata told,
            String name,
            List<String> parties,
            @Nullable FuzzyDate from,
            @Nullable FuzzyDate to)
            implements Dated {}

    /**
     * What the municipality says of a kind of governing document.
     *
     * @param adopters the kinds of body that may adopt it; empty where the rule does not say
     * @param reviewMonths how often it is to be reviewed; null where the rule does not say
     * @param reviewEachTerm whether it is to be reviewed in every mandate period
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

    /** How many days those asked in a remiss have, unless the remiss says otherwise. */
    record RemissDefaultSet(
            String municipality,
            MunicipalMetadata told,
            int days,
            @Nullable FuzzyDate from) implements Dated {}

    /** The days the municipality means by a season: two dates without a year, {@code XXXX-01-01} and {@code XXXX-06-30}. */
    record SeasonDefined(
            String municipality,
            MunicipalMetadata told,
            Season season,
            FuzzyDate first,
            FuzzyDate last,
            @Nullable FuzzyDate from)
            implements Dated {}

    /** An entry was struck: it counts for nothing and stays to be read. */
    record MunicipalEntryAnnulled(String municipality, MunicipalMetadata told, String target, String why)
            implements MunicipalEvent {}
}

package se.rodatraden.vision.event;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The proceedings of a decision according to the minutes (KL 5:53–57, 5:65–67; 4:25–27): who served, claims, the order of
 * putting them, votes and reservations. Names of elected persons only as published in the minutes. Unknown
 * values are left out; an empty list is also unknown.
 *
 * @param presiding the chair
 * @param present number of serving members present
 * @param seats number of members of the body
 * @param served the serving members
 * @param putOrder the claims in the order in which they were put, by id (propositionsordning)
 * @param ballots the votes in order; formal claims come before the merits
 * @param nonParticipating those who did not take part in the decision, as opposed to abstaining from a vote
 * @param notes notes to the minutes (protokollsanteckningar), as opposed to reservations
 * @param unprepared whether all present agreed to settle the matter although it was not prepared; null if not stated
 */
public record Proceedings(
        @Nullable String presiding,
        @Nullable Integer present,
        @Nullable Integer seats,
        List<String> served,
        Called called,
        List<Claim> claims,
        List<String> putOrder,
        Method method,
        List<Ballot> ballots,
        List<Reservation> reservations,
        List<String> nonParticipating,
        List<String> notes,
        List<Conflict> conflicts,
        @Nullable Unprepared unprepared) {

    /** Whether the matter was on the announced agenda (KL 5:13–15, 5:52) or taken up as urgent. */
    public enum Called {
        ANNOUNCED,
        URGENT_UNANIMOUS,
        NOT_ANNOUNCED,
        UNKNOWN
    }

    /**
     * Whether the members present agreed to settle an urgent matter that was not prepared (KL 5:33). Distinct from whether it may
     * be taken up without announcement (KL 5:52), and from the votes on the decision.
     */
    public enum Unprepared {
        ALL_AGREED,
        NOT_ALL
    }

    /** Whether all present agreed to settle it unprepared: stated, or implied by a unanimous decision. */
    public boolean agreedUnprepared() {
        return unprepared == Unprepared.ALL_AGREED || unprepared == null && method == Method.UNANIMOUS;
    }

    /** How the decision was found (KL 5:53–54). */
    public enum Method {
        ACCLAMATION,
        BALLOT,
        UNANIMOUS,
        UNKNOWN
    }

    /** A claim (yrkande) made at the meeting; {@code by} as published in the minutes. */
    public record Claim(
            String id,
            @Nullable String by,
            @Nullable String party,
            Kind kind,
            @Nullable String text,
            boolean withdrawn) {

        /** What the claim asks for. */
        public enum Kind {
            APPROVE,
            REJECT,
            AMEND,
            ADD,
            REFER_BACK,
            TABLE,
            SPLIT,
            OTHER
        }
    }

    /**
     * One vote: those for the main proposal, those for the counterproposal, those who abstained and those absent.
     *
     * @param casting the side of the chair's casting vote at a tie (KL 5:56)
     * @param votes how each member voted, where the minutes say so
     * @param closed whether the ballot was closed (sluten omröstning, KL 5:54); null if not stated
     */
    public record Ballot(
            @Nullable String question,
            @Nullable String main,
            @Nullable String counter,
            @Nullable Integer yes,
            @Nullable Integer no,
            @Nullable Integer abstained,
            @Nullable Integer absent,
            @Nullable Vote casting,
            List<MemberVote> votes,
            @Nullable Boolean closed) {

        /** Whether it is stated to have been closed. */
        public boolean isClosed() {
            return Boolean.TRUE.equals(closed);
        }

        /** The votes of each party, only where every member's vote and party is known. */
        public Optional<Map<String, Map<Vote, Integer>>> byParty() {
            if (votes.isEmpty() || votes.stream().anyMatch(v -> v.party() == null)) {
                return Optional.empty();
            }
            Map<String, Map<Vote, Integer>> parties = new TreeMap<>();
            for (MemberVote v : votes) {
                parties.computeIfAbsent(Objects.requireNonNull(v.party()), _ -> new EnumMap<>(Vote.class))
                        .merge(v.vote(), 1, Integer::sum);
            }
            return Optional.of(parties);
        }
    }

    /** How a member voted, or did not. */
    public enum Vote {
        YES,
        NO,
        ABSTAINED,
        ABSENT
    }

    /** One member's vote, as the minutes publish it. */
    public record MemberVote(String member, @Nullable String party, Vote vote) {}

    /** A reservation (KL 4:27): only by one who took part, announced before the meeting ends. */
    public record Reservation(
            String by, @Nullable String party, @Nullable String text, boolean afterMeeting) {}

    /** A conflict of interest (jäv, KL 5:47, 6:28–32): who disclosed it, and whether they took part all the same. */
    public record Conflict(
            String who, boolean tookPart, @Nullable String note) {}
}

package se.rodatraden.vision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.Proceedings.Ballot;
import se.rodatraden.vision.Proceedings.Called;
import se.rodatraden.vision.Proceedings.Claim;
import se.rodatraden.vision.Proceedings.Conflict;
import se.rodatraden.vision.Proceedings.Method;
import se.rodatraden.vision.Proceedings.Reservation;
import se.rodatraden.vision.Proceedings.Vote;

/** A decision's account in the minutes, as tests write it; what is not given is not known. */
final class Minutes {
    private @Nullable Integer present;
    private @Nullable Integer seats;
    private Called called = Called.UNKNOWN;
    private Method method = Method.UNKNOWN;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Ballot> ballots = new ArrayList<>();
    private final List<Reservation> reservations = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    Minutes present(@Nullable Integer members, @Nullable Integer of) {
        present = members;
        seats = of;
        return this;
    }

    Minutes called(Called how) {
        called = how;
        return this;
    }

    Minutes claims(String a, Claim.Kind one, String b, Claim.Kind other) {
        claims.add(new Claim(a, null, null, one, null, false));
        claims.add(new Claim(b, null, null, other, null, false));
        return this;
    }

    Minutes ballot(int yes, int no, int abstained) {
        return ballot(yes, no, abstained, null);
    }

    Minutes ballot(int yes, int no, int abstained, @Nullable Vote casting) {
        ballots.add(new Ballot(null, "a", "b", yes, no, abstained, null, casting, List.of(), null));
        return this;
    }

    Minutes ballot(Ballot ballot) {
        ballots.add(ballot);
        return this;
    }

    Minutes unanimous() {
        method = Method.UNANIMOUS;
        return this;
    }

    Minutes reserved(String who, boolean afterMeeting) {
        reservations.add(new Reservation(who, null, null, afterMeeting));
        return this;
    }

    Minutes conflict(String who, boolean tookPart) {
        conflicts.add(new Conflict(who, tookPart, null));
        return this;
    }

    Decision decision() {
        return new Decision(
                null,
                null,
                null,
                new Proceedings(
                        null,
                        present,
                        seats,
                        List.of(),
                        called,
                        claims,
                        List.of(),
                        method,
                        ballots,
                        reservations,
                        List.of(),
                        List.of(),
                        conflicts,
                        null),
                null);
    }
}

package se.rodatraden.vision.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.Proceedings;
import se.rodatraden.vision.event.Proceedings.Ballot;
import se.rodatraden.vision.event.Proceedings.Called;
import se.rodatraden.vision.event.Proceedings.Claim;
import se.rodatraden.vision.event.Proceedings.Conflict;
import se.rodatraden.vision.event.Proceedings.Method;
import se.rodatraden.vision.event.Proceedings.Reservation;
import se.rodatraden.vision.event.Proceedings.Vote;

/** A decision's account in the minutes, as tests write it; what is not given is not known. */
public final class Minutes {
    private @Nullable Integer present;
    private @Nullable Integer seats;
    private Called called = Called.UNKNOWN;
    private Method method = Method.UNKNOWN;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Ballot> ballots = new ArrayList<>();
    private final List<Reservation> reservations = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    public Minutes present(@Nullable Integer members, @Nullable Integer of) {
        present = members;
        seats = of;
        return this;
    }

    public Minutes called(Called how) {
        called = how;
        return this;
    }

    public Minutes claims(String a, Claim.Kind one, String b, Claim.Kind other) {
        claims.add(new Claim(a, null, null, one, null, false));
        claims.add(new Claim(b, null, null, other, null, false));
        return this;
    }

    public Minutes ballot(int yes, int no, int abstained) {
        return ballot(yes, no, abstained, null);
    }

    public Minutes ballot(int yes, int no, int abstained, @Nullable Vote casting) {
        ballots.add(new Ballot(null, "a", "b", yes, no, abstained, null, casting, List.of(), null));
        return this;
    }

    public Minutes ballot(Ballot ballot) {
        ballots.add(ballot);
        return this;
    }

    public Minutes unanimous() {
        method = Method.UNANIMOUS;
        return this;
    }

    public Minutes reserved(String who, boolean afterMeeting) {
        reservations.add(new Reservation(who, null, null, afterMeeting));
        return this;
    }

    public Minutes conflict(String who, boolean tookPart) {
        conflicts.add(new Conflict(who, tookPart, null));
        return this;
    }

    public Decision decision() {
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

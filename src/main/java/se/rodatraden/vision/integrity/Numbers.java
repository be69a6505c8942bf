package se.rodatraden.vision.integrity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.event.Proceedings;
import se.rodatraden.vision.event.Proceedings.Ballot;

/** Impossible numbers of people at a meeting. Numbers that do not add up are accepted: minutes may be wrong. */
final class Numbers {
    /** Far above the size of any municipal body. */
    static final int MOST = 1_000;

    private Numbers() {}

    /** The first number that is negative or absurd, by its field. */
    static Optional<String> absurd(Proceedings p) {
        Map<String, @Nullable Integer> numbers = new LinkedHashMap<>();
        numbers.put("present", p.present());
        numbers.put("seats", p.seats());
        List<Ballot> ballots = p.ballots();
        for (int i = 0; i < ballots.size(); i++) {
            Ballot b = ballots.get(i);
            numbers.put("ballots/" + i + ".yes", b.yes());
            numbers.put("ballots/" + i + ".no", b.no());
            numbers.put("ballots/" + i + ".abstained", b.abstained());
            numbers.put("ballots/" + i + ".absent", b.absent());
        }
        return numbers.entrySet().stream()
                .filter(n -> n.getValue() != null)
                .filter(n -> Objects.requireNonNull(n.getValue()) < 0 || Objects.requireNonNull(n.getValue()) > MOST)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}

package se.rodatraden.vision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;

/** Reads the remiss rounds out of what has happened. */
final class Rounds {
    private Rounds() {}

    static List<Round> of(Entries then) {
        List<Round> rounds = new ArrayList<>();
        for (Entry e : then.list()) {
            if (e.fact() instanceof Fact.SentToRemiss sent) {
                rounds.add(round(e, sent, then));
            }
        }
        return List.copyOf(rounds);
    }

    private static Round round(Entry entry, Fact.SentToRemiss sent, Entries then) {
        int no = sent.round();
        Optional<Fact.RemissRoundClosed> closed = then.facts(Fact.RemissRoundClosed.class)
                .filter(c -> c.round() == no)
                .findFirst();
        FuzzyDate due = due(sent, then);
        List<Addressee> addressees = then.addressees(no);
        List<Round.Answer> answers = then.list().stream()
                .filter(e -> e.fact() instanceof Fact.RemissResponseReceived r && r.round() == no)
                .map(e -> answer(e, addressees, due))
                .toList();
        return new Round(
                no,
                entry,
                addressees,
                due,
                answers,
                closed.isPresent(),
                closed.map(Fact.RemissRoundClosed::answersKnown).orElse(true));
    }

    private static Round.Answer answer(Entry e, List<Addressee> addressees, @Nullable FuzzyDate due) {
        Fact.RemissResponseReceived r = (Fact.RemissResponseReceived) e.fact();
        boolean asked = addressees.stream().anyMatch(a -> a.id().equals(r.from().id()));
        boolean late = due != null && due.certainlyBefore(e.occurred());
        return new Round.Answer(e, r.from(), r.stance(), !asked, late);
    }

    /** The due date for all, as last extended or set anew with supplemented material. */
    private static @Nullable FuzzyDate due(Fact.SentToRemiss sent, Entries then) {
        FuzzyDate due = sent.due();
        for (Entry e : then.list()) {
            if (e.fact() instanceof Fact.RemissDeadlineExtended x
                    && x.round() == sent.round()
                    && x.addressee() == null) {
                due = x.due();
            }
            if (e.fact() instanceof Fact.RemissMaterialSupplemented x && x.round() == sent.round() && x.due() != null) {
                due = x.due();
            }
        }
        return due;
    }
}

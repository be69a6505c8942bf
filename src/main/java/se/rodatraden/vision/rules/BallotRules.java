package se.rodatraden.vision.rules;

import static se.rodatraden.vision.event.Deviation.Finding.BREACH;
import static se.rodatraden.vision.event.Deviation.Finding.NOT_SHOWN;
import static se.rodatraden.vision.rules.Rule.Tier.WARN;

import java.util.List;
import java.util.function.Predicate;
import se.rodatraden.vision.event.Proceedings.Ballot;
import se.rodatraden.vision.order.Law;
import se.rodatraden.vision.order.Moment;
import se.rodatraden.vision.rules.Check.OfAct;
import se.rodatraden.vision.state.Answer;

/** Rules on open and closed votes (KL 5:54, 5:56, 5:67): decisions on a vision are open, being neither elections nor appointments. */
final class BallotRules {
    static final List<Rule> ALL = List.of(
            new Rule(
                    "W-60",
                    WARN,
                    Law.kl("5:54"),
                    BREACH,
                    "Omröstningen anges som sluten. Slutna omröstningar är till för val och anställningar, inte för beslut om"
                            + " styrdokument: kontrollera mot protokollet.",
                    "The vote is said to have been closed. Closed ballots are for elections and appointments, not for decisions"
                            + " on governing documents: check it against the minutes.",
                    new OfAct(m -> closed(m, _ -> true))),
            new Rule(
                    "W-61",
                    WARN,
                    Law.kl("5:54, 5:67"),
                    BREACH,
                    "Omröstningen anges som sluten men ledamöternas röster är namngivna: bara en öppen omröstning redovisas"
                            + " per ledamot. Kontrollera mot protokollet.",
                    "The vote is said to have been closed, yet the members’ votes are named: only an open vote is told member"
                            + " by member. Check it against the minutes.",
                    new OfAct(m -> closed(m, b -> !b.votes().isEmpty()))),
            new Rule(
                    "W-62",
                    WARN,
                    Law.kl("5:56"),
                    BREACH,
                    "Utslagsröst anges i en sluten omröstning: där avgör lotten vid lika röstetal. Kontrollera mot"
                            + " protokollet.",
                    "A casting vote is told of a closed ballot: there a tie is settled by lot. Check it against the minutes.",
                    new OfAct(m -> closed(m, b -> b.casting() != null))),
            new Rule(
                    "W-65",
                    WARN,
                    Law.kl("5:55–56"),
                    NOT_SHOWN,
                    "Enligt de siffror som är registrerade vann nej, och ändå bifölls förslaget: kontrollera siffrorna, och"
                            + " vilket förslag ja och nej gällde, mot protokollet.",
                    "By the numbers that are recorded the noes won, and yet the proposal was carried: check the numbers, and"
                            + " what yes and no stood for, against the minutes.",
                    new OfAct(Ballots::carriedAgainstTheNoes)));

    private BallotRules() {}

    private static Answer closed(Moment m, Predicate<Ballot> which) {
        return Answer.of(Appealable.by(m.by())
                && m.proceedings().stream()
                        .flatMap(p -> p.ballots().stream())
                        .filter(Ballot::isClosed)
                        .anyMatch(which));
    }
}

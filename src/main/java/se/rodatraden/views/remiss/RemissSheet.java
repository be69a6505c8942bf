package se.rodatraden.views.remiss;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.rodatraden.vision.entry.Masking;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.value.Addressee;

/** All remiss rounds of a vision as a table: a line for each body asked or answering, with a cell for each round. */
public record RemissSheet(List<RemissRound> rounds, List<Line> lines) {

    /** One body through the rounds; {@code cells} in the order of the rounds. */
    public record Line(Addressee addressee, List<RemissCell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    public RemissSheet {
        rounds = List.copyOf(rounds);
        lines = List.copyOf(lines);
    }

    public static RemissSheet of(Situation situation) {
        List<Integer> open = situation.standing().state().openRounds();
        List<RemissRound> rounds = situation.rounds().stream()
                .map(r -> RemissRound.of(r, !r.closed() && open.contains(r.number()), situation.judgedOn()))
                .toList();
        return new RemissSheet(rounds, lines(rounds));
    }

    /** The round with the number. */
    public Optional<RemissRound> round(int number) {
        return rounds.stream().filter(r -> r.number() == number).findFirst();
    }

    /** The rounds in which answers are still awaited. */
    public List<RemissRound> open() {
        return rounds.stream().filter(RemissRound::open).toList();
    }

    private static List<Line> lines(List<RemissRound> rounds) {
        List<List<RemissCell>> lines = new ArrayList<>();
        for (RemissRound round : rounds) {
            for (RemissCell cell : round.cells()) {
                lines.stream()
                        .filter(line -> continues(line, cell))
                        .findFirst()
                        .orElseGet(() -> {
                            List<RemissCell> line = new ArrayList<>();
                            lines.add(line);
                            return line;
                        })
                        .add(cell);
            }
        }
        return lines.stream()
                .map(line -> {
                    Addressee addressee = line.getFirst().addressee();
                    return new Line(
                            addressee,
                            rounds.stream()
                                    .map(r -> line.stream()
                                            .filter(c -> c.round() == r.number())
                                            .findFirst()
                                            .orElse(RemissCell.notAsked(r.number(), addressee)))
                                    .toList());
                })
                .toList();
    }

    /** Whether the cell belongs to the line. A line has one cell per round; masked names are never taken to be the same body. */
    private static boolean continues(List<RemissCell> line, RemissCell cell) {
        Addressee one = line.getFirst().addressee();
        Addressee other = cell.addressee();
        boolean masked = one.name().equals(Masking.WORDS) || other.name().equals(Masking.WORDS);
        return !masked
                && line.stream().noneMatch(c -> c.round() == cell.round())
                && (one.id().equals(other.id())
                        || one.kind() == other.kind() && one.name().equalsIgnoreCase(other.name()));
    }
}

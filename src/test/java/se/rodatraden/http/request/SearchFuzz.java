package se.rodatraden.http.request;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.fuzz.Fuzzed;
import se.rodatraden.fuzz.Started;
import se.rodatraden.http.problem.ProblemException;
import se.rodatraden.http.recording.CommandFuzz;
import se.rodatraden.views.register.Register;
import se.rodatraden.views.register.RegisterQuery;

/** Whatever is searched for, PostgreSQL answers with lines of the register; each line is of the municipality asked. */
public final class SearchFuzz implements Fuzzed {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private @Nullable Register register;

    /** Against a product that is started with the first input. */
    public SearchFuzz() {}

    /** Against one that runs. */
    SearchFuzz(Register register) {
        this.register = register;
    }

    @Override
    public void take(byte[] input) {
        if (register == null) {
            register = new Started().bean(Register.class);
        }
        String[] words = Fuzzed.text(input).split("\n", 3);
        try {
            RegisterQuery query = new RegisterQuery(
                    words.length > 1 && !words[1].isEmpty() ? "0764" : null,
                    DAY,
                    null,
                    null,
                    null,
                    words.length > 2 ? Parameters.search("body", words[2]) : null,
                    Parameters.search("q", words[0]),
                    false,
                    null,
                    100);
            register.list(query)
                    .items()
                    .forEach(row -> Fuzzed.holds(
                            query.municipality() == null
                                    || row.vision().municipality().equals("0764"),
                            "a line of another municipality"));
        } catch (ProblemException refused) {
            CommandFuzz.told(refused);
        }
    }

    @Override
    public List<String> seeds() {
        return List.of(
                "vision\nm",
                "\"ny vision\" or -alvesta\n",
                "grön omställning\n\nkommunstyrelsen",
                "'; drop table views.visions; --",
                "a & b | !c <-> d:*",
                "å\u0301\uD83D\uDE00");
    }

    @Override
    public List<String> words() {
        return List.of(" or ", "\"", " -", "<->", ":*", "'", "\\", "--", "$$", "%", "_", "\u0000", "\uFFFF", "(", "!");
    }

    @Override
    public int longest() {
        return 900;
    }

    @Override
    public boolean starts() {
        return true;
    }
}

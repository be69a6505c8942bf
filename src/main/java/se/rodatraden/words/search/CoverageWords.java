package se.rodatraden.words.search;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Lang;
import se.rodatraden.views.register.Coverage;

/** What a search covers, said where it does not cover everything. */
public final class CoverageWords {
    private CoverageWords() {}

    /** Two sentences; null where all visions are searched. */
    public static @Nullable String of(Coverage coverage, Lang t) {
        if (coverage.complete()) {
            return null;
        }
        String searched = number(coverage.searched(), t);
        String all = number(coverage.visions(), t);
        return t.say(
                "Sökningen byggs om och omfattar hittills " + searched + " av " + all
                        + " dokument, de senast registrerade. Det som inte hittas kan finnas bland de andra.",
                "The search is being rebuilt and covers " + searched + " of " + all
                        + " documents so far, those registered last. What is not found may be among the others.");
    }

    private static String number(long n, Lang t) {
        return n < 10_000 && t == Lang.SWEDISH
                ? Long.toString(n)
                : String.format(Locale.ENGLISH, "%,d", n).replace(",", t.say("\u00a0", ","));
    }
}

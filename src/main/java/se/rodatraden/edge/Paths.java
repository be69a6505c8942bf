package se.rodatraden.edge;

import java.util.regex.Pattern;

/** What an address is, by its decoded path, before anything is known of who handles it. */
final class Paths {
    private static final Pattern COSTLY = Pattern.compile(
            "/api/.*(/ledger|/why|/handover|/document|\\.atom)|/kommun/.*(/varfor|/flode|/liggare(\\.csv|/.*)?|/jamfor|/mandatperiod/.*)"
                    + "|/kommun/.*/visioner/[^/]*/(trad|forhandsbild)\\.png"
                    + "|(/kommun/[^/]*)?/register\\.(csv|xlsx)");

    private static final Pattern PICTURE =
            Pattern.compile("/kommun/[^/]*/visioner/[^/]*/(trad\\.svg|trad\\.png|forhandsbild\\.png)");
    private static final Pattern FRAMED = Pattern.compile("/kommun/[^/]*/visioner/[^/]*/trad");

    private Paths() {}

    static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** A picture, which the pages of others may show. */
    static boolean isPicture(String path) {
        return PICTURE.matcher(path).matches();
    }

    /** A page that is there to be framed by the pages of others. */
    static boolean isFramed(String path) {
        return FRAMED.matcher(path).matches();
    }

    /** Folds a whole history, or many, or gives out the whole register. */
    static boolean isCostly(String path) {
        return COSTLY.matcher(path).matches();
    }

    /** Where somebody says who they are, here or by way of a provider; to see the page that asks is a read. */
    static boolean isSignIn(String method, String path) {
        return path.startsWith("/logga-in/") || path.equals("/logga-in") && method.equals("POST");
    }

    /** The one address whose answers stay open. */
    static boolean isStream(String path) {
        return path.equals("/api/events");
    }
}

package se.rodatraden.edge;

import java.util.regex.Pattern;

/** Classifies requests by decoded path, before routing. */
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

    /** An image that other sites may embed. */
    static boolean isPicture(String path) {
        return PICTURE.matcher(path).matches();
    }

    /** A page that other sites may frame. */
    static boolean isFramed(String path) {
        return FRAMED.matcher(path).matches();
    }

    /** Folds one or more whole histories, or exports the whole register. */
    static boolean isCostly(String path) {
        return COSTLY.matcher(path).matches();
    }

    /** An authentication request, local or through a provider; viewing the sign-in page is a read. */
    static boolean isSignIn(String method, String path) {
        return path.startsWith("/logga-in/") || path.equals("/logga-in") && method.equals("POST");
    }

    /** The only address with streaming answers. */
    static boolean isStream(String path) {
        return path.equals("/api/events");
    }
}

package se.rodatraden.edge;

import java.util.regex.Pattern;

/** What an address is, by its decoded path, before anything is known of who handles it. */
final class Paths {
    private static final Pattern COSTLY = Pattern.compile(
            "/api/.*(/ledger|/why|/handover|/document|\\.atom)|/kommun/.*(/varfor|/liggare|/jamfor|/mandatperiod/.*)");
    private static final Pattern SIGN_IN = Pattern.compile("/logga-in(/.*)?|/oauth2/.*|/login/.*");

    private Paths() {}

    static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** Folds a whole history, or many. */
    static boolean isCostly(String path) {
        return COSTLY.matcher(path).matches();
    }

    /** Where somebody says who they are. */
    static boolean isSignIn(String path) {
        return SIGN_IN.matcher(path).matches();
    }

    /** The one address whose answers stay open. */
    static boolean isStream(String path) {
        return path.equals("/api/events");
    }
}

package se.rodatraden.http.answer;

import jakarta.servlet.http.HttpServletRequest;

/** Which addresses belong to the interface for programs. */
public final class ApiPaths {
    /** Everything that answers there is in this package or one below it. */
    public static final String PACKAGE = "se.rodatraden.http";

    private ApiPaths() {}

    public static boolean isApi(HttpServletRequest request) {
        return isApi(request.getRequestURI());
    }

    public static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }
}

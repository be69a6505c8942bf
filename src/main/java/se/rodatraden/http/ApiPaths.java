package se.rodatraden.http;

import jakarta.servlet.http.HttpServletRequest;

/** Which addresses belong to the interface for programs. */
final class ApiPaths {
    /** Everything that answers there is in this package or one below it. */
    static final String PACKAGE = "se.rodatraden.http";

    private ApiPaths() {}

    static boolean isApi(HttpServletRequest request) {
        return isApi(request.getRequestURI());
    }

    static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }
}

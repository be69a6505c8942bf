package se.rodatraden.http.answer;

import jakarta.servlet.http.HttpServletRequest;

/** Tells API addresses and controllers from those of pages. */
public final class ApiPaths {
    /** The package with all API controllers, directly or in sub-packages. */
    public static final String PACKAGE = "se.rodatraden.http";

    private ApiPaths() {}

    public static boolean isApi(HttpServletRequest request) {
        return isApi(request.getRequestURI());
    }

    public static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }
}

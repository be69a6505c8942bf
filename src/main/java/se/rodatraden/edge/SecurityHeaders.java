package se.rodatraden.edge;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every answer tells a browser not to do with it. Answers to programs may load nothing and be framed by nobody; pages may besides
 * load the style sheet and icon of this origin and send forms to it. Neither runs a script, or a style within the page.
 */
final class SecurityHeaders {
    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String UNUSED =
            "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), "
                    + "geolocation=(), gyroscope=(), hid=(), identity-credentials-get=(), magnetometer=(), microphone=(), midi=(), "
                    + "payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

    /** What another site's page may read besides the body, of what any reader may ask for. */
    private static final String READABLE =
            "Content-Language, ETag, Feed-Position, Link, RateLimit, RateLimit-Policy, Retry-After";

    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    private final Map<String, String> ofPrograms;
    private final Map<String, String> ofPages;

    /**
     * The headers of an installation.
     *
     * @param address where others reach it; where that is https, browsers are told to come by nothing else
     * @param signIn where the forms that sign a reader in and out may lead besides; null where they stay here
     */
    SecurityHeaders(String address, @Nullable String signIn) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("X-Content-Type-Options", "nosniff");
        all.put("X-Frame-Options", "DENY");
        all.put("Referrer-Policy", "no-referrer");
        all.put("Permissions-Policy", UNUSED);
        all.put("Cross-Origin-Opener-Policy", "same-origin");
        all.put("Cross-Origin-Resource-Policy", "same-origin");
        if (address.startsWith("https://")) {
            all.put("Strict-Transport-Security", ONE_YEAR);
        }
        this.ofPrograms = with(all, NOTHING);
        this.ofPages = with(all, page(signIn == null || signIn.isBlank() ? "" : " " + origin(signIn)));
    }

    private static Map<String, String> with(Map<String, String> all, String policy) {
        Map<String, String> more = new LinkedHashMap<>(all);
        more.put("Content-Security-Policy", policy);
        return Map.copyOf(more);
    }

    private static String page(String signIn) {
        return "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'" + signIn
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    Map<String, String> ofPrograms() {
        return ofPrograms;
    }

    Map<String, String> on(String path) {
        return Paths.isApi(path) ? ofPrograms : ofPages;
    }

    /**
     * What lets a page of another site read the public record: any may, as anybody, since no cookie opens the interface. One who brings
     * a token has to ask first, and is not answered.
     */
    Map<String, String> toOtherSites(String method, String path) {
        return Paths.isApi(path) && (method.equals("GET") || method.equals("HEAD"))
                ? Map.of("Access-Control-Allow-Origin", "*", "Access-Control-Expose-Headers", READABLE)
                : Map.of();
    }
}

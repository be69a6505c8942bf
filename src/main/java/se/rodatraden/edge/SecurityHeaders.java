package se.rodatraden.edge;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Security headers of all answers. API answers may load nothing and not be framed; pages may also load the style sheet, scripts and icon
 * of this origin and send forms to it. Inline scripts and styles are forbidden. Images may be embedded by other sites, and some pages
 * may be framed by them.
 */
final class SecurityHeaders {
    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    /** An SVG image has inline styles, and loads nothing. */
    private static final String PICTURE = NOTHING + "; style-src 'unsafe-inline'";

    /** A framed page loads the style sheet, and has no forms and no scripts. */
    private static final String FRAMED =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

    private static final String UNUSED =
            "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), "
                    + "geolocation=(), gyroscope=(), hid=(), identity-credentials-get=(), magnetometer=(), microphone=(), midi=(), "
                    + "payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

    /** Response headers that other sites may read in public answers (CORS). */
    private static final String READABLE =
            "Content-Language, ETag, Feed-Position, Link, RateLimit, RateLimit-Policy, Retry-After";

    private static final Set<String> READS = Set.of("GET", "HEAD");

    /** Request headers that other sites may send with a read (CORS); none authenticates the sender. */
    private static final List<String> SENDABLE = List.of(
            "accept",
            "accept-language",
            "cache-control",
            "content-language",
            "if-none-match",
            "last-event-id",
            "pragma");

    private static final Map<String, String> PREFLIGHT = Map.of(
            "Access-Control-Allow-Origin",
            "*",
            "Access-Control-Allow-Methods",
            "GET, HEAD, OPTIONS",
            "Access-Control-Allow-Headers",
            String.join(", ", SENDABLE),
            "Access-Control-Max-Age",
            "7200");

    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    private final Map<String, String> ofPrograms;
    private final Map<String, String> ofPages;
    private final Map<String, String> ofPictures;
    private final Map<String, String> ofFramed;

    /**
     * The headers of an installation.
     *
     * @param address public address; if it is https, HSTS is set
     * @param signIn further origin that sign-in and sign-out forms may lead to; null if none
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
        all.put("Cross-Origin-Resource-Policy", "cross-origin");
        this.ofPictures = with(all, PICTURE);
        all.remove("X-Frame-Options");
        this.ofFramed = with(all, FRAMED);
    }

    private static Map<String, String> with(Map<String, String> all, String policy) {
        Map<String, String> more = new LinkedHashMap<>(all);
        more.put("Content-Security-Policy", policy);
        return Map.copyOf(more);
    }

    private static String page(String signIn) {
        return "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'"
                + signIn + "; base-uri 'none'; frame-ancestors 'none'";
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    Map<String, String> ofPrograms() {
        return ofPrograms;
    }

    Map<String, String> on(String path) {
        if (Paths.isPicture(path)) {
            return ofPictures;
        }
        if (Paths.isFramed(path)) {
            return ofFramed;
        }
        return Paths.isApi(path) ? ofPrograms : ofPages;
    }

    /**
     * CORS headers for reading the public record: any site may, anonymously, since the API accepts no cookies. Resuming a
     * stream and conditional requests need a preflight, which these headers allow; they give no rights. Requests with a token
     * and writes also need one, and are not allowed.
     */
    Map<String, String> toOtherSites(String method, String path, Function<String, @Nullable String> header) {
        if (!Paths.isApi(path)) {
            return Map.of();
        }
        if (READS.contains(method)) {
            return Map.of("Access-Control-Allow-Origin", "*", "Access-Control-Expose-Headers", READABLE);
        }
        return method.equals("OPTIONS") && isReadAskedFor(header) ? PREFLIGHT : Map.of();
    }

    private static boolean isReadAskedFor(Function<String, @Nullable String> header) {
        String method = header.apply("Access-Control-Request-Method");
        String names = header.apply("Access-Control-Request-Headers");
        return method != null
                && READS.contains(method)
                && (names == null
                        || Stream.of(names.toLowerCase(Locale.ROOT).split(","))
                                .map(String::strip)
                                .allMatch(name -> name.isEmpty() || SENDABLE.contains(name)));
    }
}

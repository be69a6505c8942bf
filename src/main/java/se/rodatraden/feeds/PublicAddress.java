package se.rodatraden.feeds;

import java.net.URI;

/**
 * The public base address of this installation, used in links sent to others.
 *
 * @param base {@code https://vision.exempel.se} or, where the product is served under a path, {@code https://www.exempel.se/tradar}: no slash
 *     at the end, no query
 */
public record PublicAddress(String base) {
    public PublicAddress {
        URI uri = URI.create(base);
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        boolean plain = path.matches("(/[A-Za-z0-9._~-]+)*")
                && base.endsWith("//" + uri.getRawAuthority() + path)
                && uri.getRawUserInfo() == null;
        if (!web || uri.getHost() == null || !plain) {
            throw new IllegalArgumentException(
                    "rodatraden.address is the scheme, host, port and path under which others reach"
                            + " this installation, such as https://vision.exempel.se, and not " + base);
        }
    }

    /**
     * The address configured by the operator.
     *
     * @param context the path that the product is served under; added if the configured address lacks it
     */
    static PublicAddress of(String address, String context) {
        String base = address.replaceFirst("/+$", "");
        String path = context.replaceFirst("/+$", "");
        return new PublicAddress(base.endsWith(path) ? base : base + path);
    }

    /** Where the proof is served, once it is sealed, that the event at a position is in the log. */
    public String proof(long position) {
        return of("/log/proof/" + position);
    }

    /** The absolute address of a path that begins with a slash. */
    public String of(String path) {
        return base + path;
    }
}

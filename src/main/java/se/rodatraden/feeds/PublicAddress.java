package se.rodatraden.feeds;

import java.net.URI;

/**
 * Where others reach this installation, as it stands in what is sent to them.
 *
 * @param base {@code https://vision.exempel.se}: scheme, host and port, no path
 */
public record PublicAddress(String base) {
    public PublicAddress {
        URI uri = URI.create(base);
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!web || uri.getHost() == null || !uri.getRawSchemeSpecificPart().equals("//" + uri.getRawAuthority())) {
            throw new IllegalArgumentException(
                    "rodatraden.address is the scheme, host and port under which others reach"
                            + " this installation, such as https://vision.exempel.se, and not " + base);
        }
    }

    /** The whole address of a path that begins with a slash. */
    public String of(String path) {
        return base + path;
    }
}

package se.rodatraden.feeds.webhooks.calls;

import java.net.IDN;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber's address, parsed once and rebuilt from its parts, so that the address checked is the address called.
 *
 * @param scheme {@code https}, or {@code http} in a network trusted by the operator
 * @param host lower-case ASCII name without a trailing dot, or a literal IP address in URL notation
 * @param port always explicit
 * @param path path and query, beginning with a slash
 * @param literal the IP address if the host is one; null for a name
 */
record Target(
        String scheme,
        String host,
        int port,
        String path,
        @Nullable InetAddress literal) {
    static final int LONGEST = 2000;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int FIRST_FREE_PORT = 1024;
    private static final int LAST_PORT = 65_535;
    private static final int LONGEST_HOST = 253;
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");

    static Target of(String url) throws RefusedTargetException {
        if (url.length() > LONGEST) {
            throw new RefusedTargetException(
                    "E-URL-LENGTH",
                    "Adressen är längre än " + LONGEST + " tecken. Använd en kortare.",
                    "The address is longer than " + LONGEST + " characters. Use a shorter one.");
        }
        URI uri;
        try {
            uri = new URI(url.strip()).parseServerAuthority();
        } catch (URISyntaxException e) {
            uri = lenient(url.strip());
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw notHttps();
        }
        String authority = uri.getRawAuthority();
        if (uri.isOpaque() || authority == null) {
            throw unreadable();
        }
        if (authority.indexOf('@') >= 0) {
            throw new RefusedTargetException(
                    "E-URL-USER",
                    "Adressen innehåller ett användarnamn. Ta bort det; varje anrop är signerat och känns igen på det.",
                    "The address contains a user name. Remove it; each call is signed and identified by that.");
        }
        if (uri.getRawFragment() != null) {
            throw new RefusedTargetException(
                    "E-URL-FRAGMENT",
                    "Adressen har en del efter #, som aldrig skickas. Ta bort den.",
                    "The address has a part after #, which is never sent. Remove it.");
        }
        return of(scheme, authority, path(uri));
    }

    /** {@link URI} rejects names outside ASCII; internationalized names are accepted here. */
    private static URI lenient(String url) throws RefusedTargetException {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw unreadable();
        }
    }

    private static String path(URI uri) {
        URI ascii = URI.create(uri.toASCIIString());
        String path = ascii.getRawPath() == null || ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        return ascii.getRawQuery() == null ? path : path + "?" + ascii.getRawQuery();
    }

    private static Target of(String scheme, String authority, String path) throws RefusedTargetException {
        int end = authority.startsWith("[") ? authority.indexOf(']') + 1 : authority.lastIndexOf(':');
        int colon = end > 0 || !authority.startsWith("[") ? end : authority.length();
        String host = colon < 0 ? authority : authority.substring(0, colon);
        String after = colon < 0 ? "" : authority.substring(colon);
        int port = port(scheme, after);
        if (host.startsWith("[")) {
            return literal(scheme, host, host.substring(1, host.length() - 1), port, path);
        }
        String name = name(host);
        if (isNumber(name)) {
            return literal(scheme, name, name, port, path);
        }
        return new Target(scheme, name, port, path, null);
    }

    private static int port(String scheme, String after) throws RefusedTargetException {
        int usual = scheme.equals("https") ? HTTPS : HTTP;
        if (after.isEmpty() || after.equals(":")) {
            return usual;
        }
        int port = after.matches(":[0-9]{1,5}") ? Integer.parseInt(after.substring(1)) : -1;
        if (port != usual && (port < FIRST_FREE_PORT || port > LAST_PORT)) {
            throw new RefusedTargetException(
                    "E-URL-PORT",
                    "Porten ska vara " + usual + " eller från 1024 till 65535.",
                    "The port must be " + usual + " or from 1024 to 65535.");
        }
        return port;
    }

    private static String name(String host) throws RefusedTargetException {
        String name;
        try {
            name = IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw badHost();
        }
        name = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        if (name.isEmpty() || name.length() > LONGEST_HOST) {
            throw badHost();
        }
        for (String label : name.split("\\.", -1)) {
            if (!LABEL.matcher(label).matches()) {
                throw badHost();
            }
        }
        char last = name.charAt(name.lastIndexOf('.') + 1);
        if (last >= '0' && last <= '9' && !isNumber(name)) {
            throw badHost(); // no valid top-level domain; java.net.URI does not accept such a host (RFC 2396)
        }
        return name;
    }

    /** Whether a name would be parsed as an IPv4 address (WHATWG URL, ends in a number). */
    private static boolean isNumber(String name) {
        return NUMBER.matcher(name.substring(name.lastIndexOf('.') + 1)).matches();
    }

    /** Accepts only the canonical spelling of an address, and only for trusted networks; other spellings can circumvent checks. */
    private static Target literal(String scheme, String host, String text, int port, String path)
            throws RefusedTargetException {
        try {
            InetAddress address = InetAddress.ofLiteral(text);
            boolean usual = address instanceof Inet4Address
                    ? !host.startsWith("[") && text.equals(address.getHostAddress())
                    : host.startsWith("[") && text.indexOf('%') < 0;
            if (usual) {
                return new Target(scheme, host, port, path, address);
            }
        } catch (IllegalArgumentException e) {
            // refused below
        }
        throw number();
    }

    /** The complete address to call. */
    URI uri() {
        return URI.create(
                scheme + "://" + host + (port == (scheme.equals("https") ? HTTPS : HTTP) ? "" : ":" + port) + path);
    }

    static RefusedTargetException number() {
        return new RefusedTargetException(
                "E-URL-NUMBER",
                "Adressen pekar på ett nummer och inte ett namn. Använd mottagarens namn, till exempel https://exempel.se/krok.",
                "The address points at a number and not a name. Use the receiver's name, for instance"
                        + " https://example.com/hook.");
    }

    static RefusedTargetException notHttps() {
        return new RefusedTargetException(
                "E-URL-SCHEME",
                "Adressen ska börja med https://, så att ingen på vägen kan läsa eller ändra det som skickas.",
                "The address must begin with https://, so that nobody on the way can read or change what is sent.");
    }

    private static RefusedTargetException unreadable() {
        return new RefusedTargetException(
                "E-URL-FORM",
                "Adressen kan inte läsas. Skriv den som https://exempel.se/krok.",
                "The address cannot be read. Write it as https://example.com/hook.");
    }

    private static RefusedTargetException badHost() {
        return new RefusedTargetException(
                "E-URL-HOST",
                "Värdnamnet kan inte stämma. Skriv det som exempel.se: bokstäver, siffror och bindestreck mellan punkter.",
                "The host name cannot be right. Write it as example.com: letters, digits and hyphens between dots.");
    }
}

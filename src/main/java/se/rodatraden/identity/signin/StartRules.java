package se.rodatraden.identity.signin;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertyResolver;

/**
 * Determines the way of signing in from the settings, and refuses unsafe settings at startup: the local account must not be
 * reachable from a network.
 */
public final class StartRules {
    static final String ISSUER = "rodatraden.oidc.issuer";
    static final String LOCAL = "rodatraden.local-accounts";
    static final String SERVER = "server.address";
    static final String ADDRESS = "rodatraden.address";
    private static final String DATABASE = "spring.datasource.url";

    private StartRules() {}

    /**
     * The way of signing in according to the settings.
     *
     * @throws UnsafeStartException if the settings are unsafe
     */
    public static SignInWay way(PropertyResolver settings) {
        boolean provider = !text(settings, ISSUER).isEmpty();
        boolean embedded = settings.getProperty(DATABASE, "embedded").equals("embedded");
        Boolean local = settings.getProperty(LOCAL, Boolean.class);
        if (provider) {
            complete(settings);
            unheard(settings);
            return SignInWay.PROVIDER;
        }
        if (!embedded) {
            if (Boolean.TRUE.equals(local)) {
                throw new UnsafeStartException(
                        LOCAL + " is true, but the database is one of your own (" + DATABASE
                                + "). Local accounts are for the embedded database only.",
                        "Set rodatraden.oidc.issuer, .client-id and .client-secret so that people sign in at your provider of"
                                + " identities, or remove " + LOCAL
                                + ": then nobody signs in, and what is open can be read.");
            }
            return SignInWay.NONE;
        }
        if (Boolean.FALSE.equals(local)) {
            return SignInWay.NONE;
        }
        onThisMachineOnly(settings);
        return SignInWay.LOCAL;
    }

    private static void complete(PropertyResolver settings) {
        for (String setting : new String[] {"rodatraden.oidc.client-id", "rodatraden.oidc.client-secret"}) {
            if (text(settings, setting).isEmpty()) {
                throw new UnsafeStartException(
                        ISSUER + " is set, but " + setting + " is not: the provider would not know who asks.",
                        "Set " + setting + " to what the provider gave this installation, or remove " + ISSUER + ".");
            }
        }
    }

    /** Requires https, so that tokens, the client secret and the session cookie cannot be intercepted. */
    private static void unheard(PropertyResolver settings) {
        String issuer = text(settings, ISSUER);
        if (!unheard(issuer)) {
            throw new UnsafeStartException(
                    ISSUER + " is " + issuer
                            + ", but a provider of identities on another machine is asked by https only:"
                            + " anyone on the way could answer in its place.",
                    "Set " + ISSUER + " to its address by https, or remove " + ISSUER + ".");
        }
        String address = text(settings, ADDRESS);
        String wayOut = "Set " + ADDRESS + " to the address by https under which others reach the product"
                + " (a proxy in front of it speaks https), or set " + SERVER + " to 127.0.0.1 and "
                + ADDRESS + " to http://localhost:8080 (or remove it): then this machine alone reaches it.";
        if (address.isEmpty()) {
            String server = text(settings, SERVER);
            if (!loopback(server)) {
                throw new UnsafeStartException(
                        ADDRESS + " is not set, but people sign in at a provider and " + SERVER + " is "
                                + (server.isEmpty() ? "not set, which is every address" : server)
                                + ": who signs in from another machine must do so by https, with a cookie that is for https alone.",
                        wayOut);
            }
        } else if (!unheard(address)) {
            throw new UnsafeStartException(
                    ADDRESS + " is " + address + ", but who signs in from another machine must do so by https:"
                            + " anyone on the way could take over the session.",
                    wayOut);
        }
    }

    private static boolean unheard(String address) {
        String host = host(address);
        return host != null && (address.startsWith("https://") || address.startsWith("http://") && loopback(host));
    }

    private static void onThisMachineOnly(PropertyResolver settings) {
        String server = text(settings, SERVER);
        if (!loopback(server)) {
            throw new UnsafeStartException(
                    SERVER + " is " + (server.isEmpty() ? "not set, which is every address," : server + ",")
                            + " but people sign in by the account of this machine, which answers on the loopback address only.",
                    wayOut(SERVER + " to 127.0.0.1"));
        }
        String address = text(settings, ADDRESS);
        if (!address.isEmpty() && !loopback(host(address))) {
            throw new UnsafeStartException(
                    ADDRESS + " is " + address
                            + ", but people sign in by the account of this machine, which is not to be"
                            + " reached from others.",
                    wayOut(ADDRESS + " to http://localhost:8080 (or remove it)"));
        }
    }

    private static String wayOut(String setting) {
        return "Set rodatraden.oidc.issuer, .client-id and .client-secret so that people sign in at your provider of identities; or set "
                + setting + "; or set " + LOCAL + " to false: then nobody signs in, and what is open can be read.";
    }

    private static String text(PropertyResolver settings, String name) {
        return settings.getProperty(name, "").strip();
    }

    private static @Nullable String host(String address) {
        try {
            return URI.create(address).getHost();
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    /** Whether the host is a loopback name or address; other names are not resolved, since their address may change. */
    static boolean loopback(@Nullable String host) {
        if (host == null || host.isEmpty()) {
            return false;
        }
        String name = host.toLowerCase(Locale.ROOT).replaceAll("^\\[|\\]$", "");
        if (name.equals("localhost") || name.endsWith(".localhost")) {
            return true;
        }
        if (!name.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-f:.]*:[0-9a-f:.]*")) {
            return false;
        }
        try {
            return InetAddress.getByName(name).isLoopbackAddress();
        } catch (UnknownHostException notANumber) {
            return false;
        }
    }
}

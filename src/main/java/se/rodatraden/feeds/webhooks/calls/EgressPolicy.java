package se.rodatraden.feeds.webhooks.calls;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * Decides which addresses may be called: public ones over https, and those in networks trusted by the operator. A name is resolved once,
 * all its addresses must be allowed, and the address returned is the one to connect to (no DNS rebinding).
 */
public final class EgressPolicy {
    static final String RULE = "E-ADDRESS";
    static final String UNKNOWN = "E-URL-UNKNOWN";

    private final List<Network> trusted;
    private final Lookup lookup;

    public EgressPolicy(List<Network> trusted, Lookup lookup) {
        this.trusted = List.copyOf(trusted);
        this.lookup = lookup;
    }

    /** Resolves and checks a target; refused with the reason if it must not be called. */
    InetAddress check(Target target) throws RefusedTargetException {
        if (target.scheme().equals("http") && trusted.isEmpty()) {
            throw Target.notHttps();
        }
        InetAddress literal = target.literal();
        if (literal != null) {
            if (!isTrusted(literal)) {
                throw Target.number();
            }
            return literal;
        }
        List<InetAddress> addresses = lookUp(target.host());
        for (InetAddress address : addresses) {
            Optional<NotPublic> kind = isTrusted(address) ? Optional.empty() : NotPublic.of(address);
            if (kind.isPresent()) {
                throw refused(target.host(), address, kind.get());
            }
        }
        if (target.scheme().equals("http") && !addresses.stream().allMatch(this::isTrusted)) {
            throw Target.notHttps();
        }
        return addresses.getFirst();
    }

    private List<InetAddress> lookUp(String host) throws RefusedTargetException {
        try {
            List<InetAddress> addresses = lookup.of(host);
            if (!addresses.isEmpty()) {
                return addresses;
            }
        } catch (UnknownHostException e) {
            // refused below
        }
        throw new RefusedTargetException(
                UNKNOWN,
                "Värdnamnet " + host + " finns inte eller svarar inte i namntjänsten (DNS). Kontrollera stavningen.",
                "The host name " + host
                        + " does not exist or is not answered by the name service (DNS). Check its spelling.");
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(n -> n.holds(address));
    }

    private static RefusedTargetException refused(String host, InetAddress address, NotPublic kind) {
        String number = address.getHostAddress();
        return new RefusedTargetException(
                RULE,
                "Namnet " + host + " leder till " + number + ", " + kind.sv()
                        + ". Anrop görs bara till adresser på det öppna internet.",
                "The name " + host + " leads to " + number + ", " + kind.en()
                        + ". Calls are made only to addresses on the open internet.");
    }
}

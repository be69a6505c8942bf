package se.rodatraden.feeds.webhooks.calls;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Kinds of non-public address (IANA special-purpose registries), with their networks. The first kind that contains an address names it.
 * IPv6 outside 2000::/3 is unassigned and never public.
 */
enum NotPublic {
    METADATA(
            "metadatatjänst i ett moln",
            "a cloud's metadata service",
            "169.254.169.254/32",
            "168.63.129.16/32",
            "100.100.100.200/32",
            "192.0.0.192/32",
            "fd00:ec2::254/128",
            "fd20:ce::254/128"),
    LOOPBACK("den egna maskinen", "the machine itself", "127.0.0.0/8", "::1/128"),
    UNSPECIFIED("obestämd adress", "an unspecified address", "0.0.0.0/8", "::/128"),
    PRIVATE("privat nät", "a private network", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"),
    SHARED("delat operatörsnät", "a carrier's shared network", "100.64.0.0/10"),
    LINK_LOCAL("länklokal adress", "a link-local address", "169.254.0.0/16", "fe80::/10"),
    UNIQUE_LOCAL("lokalt IPv6-nät", "a local IPv6 network", "fc00::/7"),
    SITE_LOCAL("platslokal adress", "a site-local address", "fec0::/10"),
    BROADCAST("utsändning till alla", "a broadcast address", "255.255.255.255/32"),
    MULTICAST("gruppadress", "a multicast address", "224.0.0.0/4", "ff00::/8"),
    DOCUMENTATION(
            "adress för exempel",
            "an address for examples",
            "192.0.2.0/24",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "2001:db8::/32",
            "3fff::/20"),
    BENCHMARK("nät för mätningar", "a network for measurements", "198.18.0.0/15", "2001:2::/48"),
    MAPPED("IPv4-adress i IPv6-form", "an IPv4 address in IPv6 form", List.of(mapped())),
    NAT64("översatt IPv4-adress (NAT64)", "a translated IPv4 address (NAT64)", "64:ff9b::/96", "64:ff9b:1::/48"),
    SIX_TO_FOUR("tunnel till IPv4 (6to4)", "a tunnel to IPv4 (6to4)", "2002::/16", "192.88.99.0/24"),
    TEREDO("tunnel till IPv4 (Teredo)", "a tunnel to IPv4 (Teredo)", "2001::/32"),
    COMPATIBLE("IPv4-adress i äldre IPv6-form", "an IPv4 address in an older IPv6 form", "::/96"),
    RESERVED("reserverad adress", "a reserved address", "192.0.0.0/24", "240.0.0.0/4", "2001::/23");

    private static final Network ASSIGNED = Network.of("2000::/3");
    private static final int IPV6 = 16;

    private final String sv;
    private final String en;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of records
    private final List<Network> networks;

    NotPublic(String sv, String en, String... networks) {
        this(sv, en, Stream.of(networks).map(Network::of).toList());
    }

    NotPublic(String sv, String en, List<Network> networks) {
        this.sv = sv;
        this.en = en;
        this.networks = List.copyOf(networks);
    }

    /** Built from bytes, since Java parses the text ::ffff:0:0 as IPv4. */
    private static Network mapped() {
        byte[] first = new byte[IPV6];
        first[10] = (byte) 0xff;
        first[11] = (byte) 0xff;
        return Network.of(first, 96);
    }

    /** The kind of an address; empty if it is public. */
    static Optional<NotPublic> of(InetAddress address) {
        return of(address.getAddress());
    }

    static Optional<NotPublic> of(byte[] address) {
        Optional<NotPublic> known = Arrays.stream(values())
                .filter(kind -> kind.networks.stream().anyMatch(n -> n.holds(address)))
                .findFirst();
        return known.isPresent() || address.length != IPV6 || ASSIGNED.holds(address) ? known : Optional.of(RESERVED);
    }

    String sv() {
        return sv;
    }

    String en() {
        return en;
    }
}

package se.rodatraden.feeds.webhooks.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that must not be called, and why. */
class TargetTest {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("public.example", "93.184.215.14"),
            Map.entry("public6.example", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"),
            Map.entry("xn--rksmrgs-5wao1o.example", "93.184.215.14"));

    private static Lookup names() {
        return host -> {
            String address = NAMES.get(host);
            if (address == null) {
                throw new UnknownHostException(host);
            }
            return List.of(InetAddress.ofLiteral(address));
        };
    }

    private static final EgressPolicy OPEN = new EgressPolicy(List.of(), names());

    private static RefusedTargetException refusal(EgressPolicy border, String url) {
        return catchThrowableOfType(RefusedTargetException.class, () -> border.check(Target.of(url)));
    }

    @ParameterizedTest(name = "{0} is refused by {1}")
    @CsvSource({
        "http://public.example/hook, E-URL-SCHEME",
        "ftp://public.example/hook, E-URL-SCHEME",
        "file:///etc/passwd, E-URL-SCHEME",
        "public.example/hook, E-URL-SCHEME",
        "https:///hook, E-URL-FORM",
        "https:public.example, E-URL-FORM",
        "'https://public.example/a b', E-URL-FORM",
        "'https://public.example\\@internal.example/', E-URL-FORM",
        "https://user:secret@public.example/hook, E-URL-USER",
        "https://public.example@10.0.0.1/hook, E-URL-USER",
        "https://public.example/hook#here, E-URL-FRAGMENT",
        "https://public.example:22/hook, E-URL-PORT",
        "https://public.example:80/hook, E-URL-PORT",
        "https://public.example:0/hook, E-URL-PORT",
        "https://public.example:65536/hook, E-URL-PORT",
        "https://public.example:4a/hook, E-URL-PORT",
        "https://-public.example/hook, E-URL-HOST",
        "https://pub_lic.example/hook, E-URL-HOST",
        "https://public..example/hook, E-URL-HOST",
        "https://pub%6cic.example/hook, E-URL-HOST",
        "https://127.0.0.1/, E-URL-NUMBER",
        "https://2130706433/, E-URL-NUMBER",
        "https://0177.0.0.1/, E-URL-NUMBER",
        "https://017700000001/, E-URL-NUMBER",
        "https://0x7f000001/, E-URL-NUMBER",
        "https://0x7F.1/, E-URL-NUMBER",
        "https://127.1/, E-URL-NUMBER",
        "https://127.0.0.1./, E-URL-NUMBER",
        "https://１２７.0.0.1/, E-URL-NUMBER",
        "https://127。0。0。1/, E-URL-NUMBER",
        "https://8.8.8.8/, E-URL-NUMBER",
        "https://[::1]/, E-URL-NUMBER",
        "https://[::ffff:127.0.0.1]/, E-URL-NUMBER",
        "https://[::ffff:7f00:1]/, E-URL-NUMBER",
        "https://[fe80::1%25eth0]/, E-URL-NUMBER",
        "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/, E-URL-NUMBER",
        "https://unknown.example/, E-URL-UNKNOWN",
    })
    void an_address_is_refused_by_what_it_says(String url, String rule) {
        RefusedTargetException refusal = refusal(OPEN, url);
        assertThat(refusal).as(url).isNotNull();
        assertThat(refusal.rule()).isEqualTo(rule);
        assertThat(refusal.sv()).isNotBlank().isNotEqualTo(refusal.en());
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "169.254.169.254, METADATA",
        "fd00:ec2::254, METADATA",
        "100.100.100.200, METADATA",
        "168.63.129.16, METADATA",
        "127.0.0.1, LOOPBACK",
        "127.255.255.254, LOOPBACK",
        "::1, LOOPBACK",
        "0.0.0.0, UNSPECIFIED",
        "0.1.2.3, UNSPECIFIED",
        "::, UNSPECIFIED",
        "10.0.0.1, PRIVATE",
        "172.16.0.1, PRIVATE",
        "172.31.255.255, PRIVATE",
        "192.168.1.1, PRIVATE",
        "100.64.0.1, SHARED",
        "100.127.255.255, SHARED",
        "169.254.1.1, LINK_LOCAL",
        "fe80::1, LINK_LOCAL",
        "fc00::1, UNIQUE_LOCAL",
        "fdff::1, UNIQUE_LOCAL",
        "fec0::1, SITE_LOCAL",
        "255.255.255.255, BROADCAST",
        "224.0.0.1, MULTICAST",
        "239.255.255.255, MULTICAST",
        "ff02::1, MULTICAST",
        "192.0.2.1, DOCUMENTATION",
        "198.51.100.1, DOCUMENTATION",
        "203.0.113.1, DOCUMENTATION",
        "2001:db8::1, DOCUMENTATION",
        "3fff::1, DOCUMENTATION",
        "198.18.0.1, BENCHMARK",
        "198.19.255.255, BENCHMARK",
        "64:ff9b::a00:1, NAT64",
        "64:ff9b:1::a00:1, NAT64",
        "2002:a00:1::1, SIX_TO_FOUR",
        "2001::1, TEREDO",
        "2001:0:a00:1::1, TEREDO",
        "::10.0.0.1, COMPATIBLE",
        "240.0.0.1, RESERVED",
        "192.0.0.1, RESERVED",
        "2001:10::1, RESERVED",
        "4000::1, RESERVED",
        "100::1, RESERVED",
    })
    void a_name_is_refused_by_what_it_leads_to(String address, NotPublic kind) throws Exception {
        InetAddress there = InetAddress.ofLiteral(address);
        assertThat(NotPublic.of(there)).contains(kind);
        EgressPolicy border = new EgressPolicy(List.of(), _ -> List.of(there));
        RefusedTargetException refusal = refusal(border, "https://name.example/hook");
        assertThat(refusal.rule()).isEqualTo(EgressPolicy.RULE);
        assertThat(refusal.en()).contains(kind.en()).contains(there.getHostAddress());
        assertThat(refusal.sv()).contains(kind.sv());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000000000000000ffff7f000001", // ::ffff:127.0.0.1
                "00000000000000000000ffff5db8d70e" // even of a public one
            })
    void a_mapped_address_is_refused_also_where_java_keeps_it_as_ipv6(String hex) {
        assertThat(NotPublic.of(HexFormat.of().parseHex(hex))).contains(NotPublic.MAPPED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://public.example/hook",
                "https://public.example:8443/hook?a=b",
                "HTTPS://PUBLIC.example./",
                "https://public6.example",
                "https://räksmörgås.example/krok",
                "https://public.example/å%20b"
            })
    void an_address_on_the_open_internet_is_allowed(String url) throws Exception {
        assertThat(NotPublic.of(OPEN.check(Target.of(url)))).isEmpty();
    }

    @Test
    void what_is_checked_is_what_is_called() throws Exception {
        assertThat(Target.of("HTTPS://RÄKSMÖRGÅS.example.:443/krok/å?q=ö").uri())
                .hasToString("https://xn--rksmrgs-5wao1o.example/krok/%C3%A5?q=%C3%B6");
    }

    @Test
    void one_bad_address_among_good_ones_is_enough() throws Exception {
        EgressPolicy border = new EgressPolicy(
                List.of(), _ -> List.of(InetAddress.ofLiteral("93.184.215.14"), InetAddress.ofLiteral("10.0.0.1")));
        assertThat(refusal(border, "https://name.example/").rule()).isEqualTo(EgressPolicy.RULE);
    }

    @Test
    void inside_a_trusted_network_numbers_and_http_are_allowed_and_outside_it_still_not() throws Exception {
        EgressPolicy border = new EgressPolicy(List.of(Network.of("127.0.0.0/8")), host -> names().of(host));
        assertThat(border.check(Target.of("http://127.0.0.1:8099/hook")).isLoopbackAddress())
                .isTrue();
        assertThat(refusal(border, "http://127.1:8099/").rule()).isEqualTo("E-URL-NUMBER");
        assertThat(refusal(border, "http://10.0.0.1/").rule()).isEqualTo("E-URL-NUMBER");
        assertThat(refusal(border, "http://public.example/").rule()).isEqualTo("E-URL-SCHEME");
        EgressPolicy both = new EgressPolicy(
                List.of(Network.of("127.0.0.0/8")),
                _ -> List.of(InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("93.184.215.14")));
        assertThat(refusal(both, "http://name.example/").rule()).isEqualTo("E-URL-SCHEME");
    }

    @Test
    void an_address_longer_than_anyone_needs_is_refused() {
        assertThat(refusal(OPEN, "https://public.example/" + "a".repeat(2000)).rule())
                .isEqualTo("E-URL-LENGTH");
    }
}

package se.rodatraden.edge;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Rate limits per address, and per token or session. An address is an IPv4 address or an IPv6 /64 network. The requests of a minute
 * may be used in a burst and are replenished evenly; 0 means no limit. The defaults suit a municipality whose offices share one address.
 *
 * @param reads anonymous reads per minute and address
 * @param signedReads reads with a token or session per minute and address
 * @param writes per minute and address
 * @param signIns per minute and address: a local attempt counts one, one through a provider two
 * @param costly per minute and address: requests that fold whole histories, counted in addition to the read
 * @param perKey reads and writes per minute and token or session
 * @param remembered maximum number of addresses and tokens tracked; those with few requests are dropped first
 * @param atOnce concurrent requests per address
 * @param waiting concurrent requests per address that wait for events: streams and long polls
 * @param connections open connections per address, idle or not; no limit behind a proxy
 * @param bodyTime time limit for a complete request body
 */
@ConfigurationProperties("rodatraden.limits")
public record Limits(
        @DefaultValue("3000") int reads,
        @DefaultValue("6000") int signedReads,
        @DefaultValue("600") int writes,
        @DefaultValue("120") int signIns,
        @DefaultValue("300") int costly,
        @DefaultValue("3000") int perKey,
        @DefaultValue("50000") int remembered,
        @DefaultValue("64") int atOnce,
        @DefaultValue("200") int waiting,
        @DefaultValue("500") int connections,
        @DefaultValue("60s") Duration bodyTime) {

    /** The limit per minute; 0 means no limit. */
    int aMinute(Kind kind) {
        return switch (kind) {
            case READS -> reads;
            case SIGNED_READS -> signedReads;
            case WRITES -> writes;
            case SIGN_INS -> signIns;
            case COSTLY -> costly;
            case KEY -> perKey;
        };
    }
}

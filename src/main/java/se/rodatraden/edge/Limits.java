package se.rodatraden.edge;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one address, or one key or session, may ask for. An address is an IPv4 address or an IPv6 network of 64 bits. A number a minute
 * may be spent at once and comes back evenly; 0 is no limit. The defaults are for a municipality whose offices share one address.
 *
 * @param reads a minute, by address, of those who bring no token or session
 * @param signedReads a minute, by address, of those who do
 * @param writes a minute, by address
 * @param signIns a minute, by address: an attempt here is one, one by way of a provider two
 * @param costly a minute, by address: of what folds whole histories, besides being a read
 * @param perKey a minute, by token or session, reads and writes
 * @param remembered how many addresses and keys are told apart; those that ask seldom are forgotten first
 * @param atOnce requests of an address that are being answered
 * @param waiting requests of an address that wait for events: streams and long polls
 * @param connections of an address, whether or not they ask for anything; none where a proxy stands between
 * @param bodyTime in which a request's content must have come, all of it
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

    /** How many a minute; 0 is no limit. */
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

package se.rodatraden.ledger.stamp;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import java.util.Locale;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.tree.Hash;

/**
 * What a token of RFC 3161 says: that its signer saw this hash at this time. The signature is not checked here, since that takes certificates
 * and a decision on which to trust: {@code openssl ts -verify} checks it.
 *
 * @param imprint the SHA-256 of what was stamped
 */
public record TimestampToken(Hash imprint, Instant time) {
    private static final String WHAT = "time stamp";
    private static final String SIGNED_DATA = "2a864886f70d010702";
    private static final String TST_INFO = "2a864886f70d0109100104";
    private static final String SHA_256 = "608648016503040201";
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuuMMddHHmmss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendLiteral('Z')
            .toFormatter(Locale.ROOT);

    /**
     * Reads a token in DER: a signed message (RFC 5652) about a TSTInfo (RFC 3161, 2.4.2).
     *
     * @throws Malformed where it is none, or is about another kind of hash than SHA-256
     */
    public static TimestampToken parse(byte[] token) {
        Der whole = Der.of(WHAT, token);
        Der message = whole.in(Der.SEQUENCE);
        requireOid(message, SIGNED_DATA, "it is no signed message");
        Der signed = message.in(Der.TAGGED).in(Der.SEQUENCE);
        message.require(whole.isEnd(), "something follows it");
        signed.content(Der.INTEGER);
        signed.content(Der.SET);
        Der about = signed.in(Der.SEQUENCE);
        requireOid(about, TST_INFO, "the message is about something else");
        return info(Der.of(WHAT, about.in(Der.TAGGED).content(Der.OCTETS)).in(Der.SEQUENCE));
    }

    private static TimestampToken info(Der info) {
        info.content(Der.INTEGER);
        info.content(Der.OID);
        Der imprint = info.in(Der.SEQUENCE);
        requireOid(imprint.in(Der.SEQUENCE), SHA_256, "the hash is none of SHA-256");
        byte[] hash = imprint.content(Der.OCTETS);
        imprint.require(hash.length == Hash.BYTES, "the hash is not as long as one");
        info.content(Der.INTEGER);
        return new TimestampToken(Hash.of(hash), time(info.content(Der.TIME)));
    }

    private static void requireOid(Der in, String expected, String why) {
        in.require(HexFormat.of().formatHex(in.content(Der.OID)).equals(expected), why);
    }

    private static Instant time(byte[] text) {
        try {
            return LocalDateTime.parse(new String(text, StandardCharsets.US_ASCII), TIME)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException noTime) {
            throw new Malformed(WHAT, "its time is none");
        }
    }

    /** Whether it is of these bytes. */
    public boolean isOf(byte[] stamped) {
        return Hash.sha256(stamped).equals(imprint);
    }
}

package se.rodatraden.ledger.stamp;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The certificate of the authority in a time stamp. Once it has ended, tools say that the stamp does not hold unless they are told to judge as of an
 * earlier day; a newer stamp of the log, by a certificate that is valid, covers what the older one did, since the tree only grew.
 */
public final class StampCertificate {
    private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";

    private StampCertificate() {}

    /** When the certificate ends that signed a token in DER; nothing where the token carries none for time stamps. */
    public static Optional<Instant> end(byte[] token) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(token))
                    .stream()
                    .filter(X509Certificate.class::isInstance)
                    .map(X509Certificate.class::cast)
                    .filter(StampCertificate::isForStamps)
                    .map(certificate -> certificate.getNotAfter().toInstant())
                    .min(Comparator.naturalOrder());
        } catch (CertificateException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isForStamps(X509Certificate certificate) {
        try {
            @Nullable List<String> uses = certificate.getExtendedKeyUsage();
            return uses != null && uses.contains(TIME_STAMPING);
        } catch (CertificateParsingException unreadable) {
            return false;
        }
    }
}

package se.rodatraden.sealing.timestamp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import se.rodatraden.ledger.tree.Hash;

/** One request for a time stamp, and the judgement of its answer. */
final class Query {
    private static final int NONCE_BITS = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TimeStampRequest request;

    private Query(TimeStampRequest request) {
        this.request = request;
    }

    /** For these bytes, by their SHA-256; the answer shall carry the authority's certificate. */
    static Query of(byte[] stamped) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return new Query(generator.generate(
                TSPAlgorithms.SHA256, Hash.sha256(stamped).bytes(), new BigInteger(NONCE_BITS, RANDOM)));
    }

    byte[] bytes() {
        try {
            return request.getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A time stamp whose signature holds.
     *
     * @param authority the subject of the certificate
     * @param token in DER
     */
    @SuppressWarnings("ArrayRecordComponent") // the bytes are passed on, never compared
    record Token(String authority, byte[] token) {}

    /**
     * The time stamp in an answer: of these bytes, for this request, signed by a certificate for time stamps that was valid then.
     *
     * @param trusted what the certificate must lead to; empty where any will do
     * @throws Refused where it is not
     */
    Token token(byte[] answer, Set<X509Certificate> trusted) throws Refused {
        try {
            TimeStampResponse response = new TimeStampResponse(answer);
            response.validate(request);
            TimeStampToken token = response.getTimeStampToken();
            if (token == null) {
                throw new Refused(
                        "it gives none: status " + response.getStatus() + " " + response.getStatusString(), null);
            }
            List<X509Certificate> given = certificates(token);
            X509CertificateHolder signer = signer(token);
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
            if (!trusted.isEmpty()) {
                leadsTo(trusted, new JcaX509CertificateConverter().getCertificate(signer), given, token);
            }
            return new Token(signer.getSubject().toString(), token.getEncoded(ASN1Encoding.DER));
        } catch (TSPException | IOException | OperatorCreationException | IllegalArgumentException no) {
            throw new Refused("its answer is not a time stamp of this: " + no.getMessage(), no);
        } catch (GeneralSecurityException untrusted) {
            throw new Refused("its certificate does not lead to a trusted one: " + untrusted.getMessage(), untrusted);
        }
    }

    private static List<X509Certificate> certificates(TimeStampToken token) throws GeneralSecurityException {
        JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
        List<X509Certificate> found = new ArrayList<>();
        for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
            found.add(converter.getCertificate(holder));
        }
        return found;
    }

    @SuppressWarnings("unchecked") // the id selects certificates; Bouncy Castle leaves its type open
    private static X509CertificateHolder signer(TimeStampToken token) throws TSPException {
        Collection<X509CertificateHolder> matching = token.getCertificates().getMatches(token.getSID());
        return matching.stream().findFirst().orElseThrow(() -> new TSPException("the certificate is not in it"));
    }

    private static void leadsTo(
            Set<X509Certificate> trusted, X509Certificate signer, List<X509Certificate> given, TimeStampToken token)
            throws GeneralSecurityException {
        if (trusted.contains(signer)) {
            return;
        }
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(signer);
        Set<TrustAnchor> anchors = new HashSet<>();
        trusted.forEach(certificate -> anchors.add(new TrustAnchor(certificate, null)));
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
        parameters.setRevocationEnabled(false);
        parameters.setDate(token.getTimeStampInfo().getGenTime());
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(given)));
        CertPathBuilder.getInstance("PKIX").build(parameters);
    }
}

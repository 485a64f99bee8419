package org.panke.server.evidence;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/** Somebody elsewhere who signs when something was there (RFC 3161). They are told a hash alone. */
record StampAuthority(URI address, SecureRandom random) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int NONCE_BITS = 64;

    /** An authority that gave no stamp, and why. */
    static final class NotStampedException extends Exception {
        NotStampedException(String why, Throwable cause) {
            super(why, cause);
        }

        NotStampedException(String why) {
            super(why);
        }
    }

    /**
     * What it answers about these bytes: as others check it, with its certificate in it.
     *
     * @throws NotStampedException where it cannot be reached or gives none, or the stamp is of something else
     */
    byte[] stamp(byte[] what, HttpClient http) throws NotStampedException {
        try {
            TimeStampRequestGenerator asking = new TimeStampRequestGenerator();
            asking.setCertReq(true);
            TimeStampRequest asked = asking.generate(TSPAlgorithms.SHA256,
                MessageDigest.getInstance("SHA-256").digest(what), new BigInteger(NONCE_BITS, random));
            HttpResponse<byte[]> answer = http.send(HttpRequest.newBuilder(address).timeout(PATIENCE)
                .header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(asked.getEncoded())).build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw new NotStampedException("it answers " + answer.statusCode());
            }
            TimeStampResponse stamped = new TimeStampResponse(answer.body());
            stamped.validate(asked);
            TimeStampToken token = stamped.getTimeStampToken();
            if (token == null) {
                throw new NotStampedException("it gave no stamp");
            }
            signed(token);
            return answer.body();
        } catch (IOException | TSPException | OperatorCreationException | CertificateException
                | NoSuchAlgorithmException e) {
            throw new NotStampedException("it gave no stamp that holds", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotStampedException("interrupted", e);
        }
    }

    /** Whether a stamp that was kept is one, and of these bytes. */
    static boolean isOf(byte[] stamp, byte[] what) {
        try {
            TimeStampToken token = new TimeStampResponse(stamp).getTimeStampToken();
            if (token == null || !Arrays.equals(token.getTimeStampInfo().getMessageImprintDigest(),
                MessageDigest.getInstance("SHA-256").digest(what))) {
                return false;
            }
            signed(token);
            return true;
        } catch (IOException | TSPException | OperatorCreationException | CertificateException
                | NoSuchAlgorithmException | NotStampedException e) {
            return false;
        }
    }

    /** By the certificate in it. Whether that authority is to be trusted is for whoever checks. */
    @SuppressWarnings("unchecked") // the library's own promise
    private static void signed(TimeStampToken token)
            throws TSPException, OperatorCreationException, CertificateException, NotStampedException {
        Collection<X509CertificateHolder> signers = token.getCertificates().getMatches(token.getSID());
        if (signers.isEmpty()) {
            throw new NotStampedException("its certificate is not in the stamp");
        }
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signers.iterator().next()));
    }
}

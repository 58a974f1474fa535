package io.serverlesspipeline.emulator.run;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/**
 * The access key of an emulator's root user, whom the emulator allows everything.
 *
 * @param accessKeyId the access key's identifier
 * @param secretAccessKey the secret access key
 */
public record RootKey(String accessKeyId, String secretAccessKey) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 8;
    private static final int SECRET_BYTES = 30;

    /** Creates a key that nobody can guess. */
    public static RootKey random() {
        String id = String.format(Locale.ROOT, "%0" + 2 * ID_BYTES + "X", RANDOM.nextLong());
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new RootKey("LOCAL" + id, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Returns the access key's identifier alone, so that no secret gets into a log. */
    @Override
    public String toString() {
        return accessKeyId;
    }
}

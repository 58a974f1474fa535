package io.serverlesspipeline.emulator.run;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/**
 * The access key of an emulator's root user, who has all permissions.
 *
 * @param accessKeyId the access key ID
 * @param secretAccessKey the secret access key
 */
public record RootKey(String accessKeyId, String secretAccessKey) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 8;
    private static final int SECRET_BYTES = 30;

    /** Creates a random key. */
    public static RootKey random() {
        String id = String.format(Locale.ROOT, "%0" + 2 * ID_BYTES + "X", RANDOM.nextLong());
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new RootKey("LOCAL" + id, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Returns only the access key ID, so that the secret doesn't appear in a log. */
    @Override
    public String toString() {
        return accessKeyId;
    }
}

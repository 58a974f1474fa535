package io.serverlesspipeline.audit.pipeline;

/**
 * Temporary credentials of a role.
 *
 * @param accessKeyId the access key ID
 * @param secretAccessKey the secret access key
 * @param sessionToken the session token
 */
public record RoleCredentials(String accessKeyId, String secretAccessKey, String sessionToken) {
    /** Returns only the access key ID, so no secret is logged. */
    @Override
    public String toString() {
        return accessKeyId;
    }
}

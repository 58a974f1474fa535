package io.serverlesspipeline.audit.pipeline;

/**
 * Temporary credentials of a role.
 *
 * @param accessKeyId the access key's identifier
 * @param secretAccessKey the secret access key
 * @param sessionToken the session token
 */
public record RoleCredentials(String accessKeyId, String secretAccessKey, String sessionToken) {
    /** Returns the access key's identifier alone, so that no secret gets into a log. */
    @Override
    public String toString() {
        return accessKeyId;
    }
}

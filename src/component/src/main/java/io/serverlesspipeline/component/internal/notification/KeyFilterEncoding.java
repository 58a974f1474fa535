package io.serverlesspipeline.component.internal.notification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The URL-encoded form in which S3 compares key filters with keys. */
final class KeyFilterEncoding {
    private KeyFilterEncoding() {}

    /** Follows "Configuring event notifications using object key name filtering" in the Amazon S3 User Guide. */
    static String encode(String filter) {
        return URLEncoder.encode(filter, StandardCharsets.UTF_8).replace("%2F", "/");
    }
}

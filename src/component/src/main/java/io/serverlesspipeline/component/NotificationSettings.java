package io.serverlesspipeline.component;

import java.util.List;

/**
 * Which uploads invoke the function.
 *
 * @param keyPrefixes the beginnings of their keys, empty for all
 * @param keySuffixes the ends of their keys, empty for all
 * @param events which of S3's events tell of them
 * @param managed whether the pipeline sets the bucket's notification
 */
record NotificationSettings(List<String> keyPrefixes, List<String> keySuffixes, List<String> events, boolean managed) {}

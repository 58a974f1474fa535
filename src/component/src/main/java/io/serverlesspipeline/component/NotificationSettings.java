package io.serverlesspipeline.component;

/** Which uploads invoke the function. */
record NotificationSettings(String keyPrefix, String keySuffix) {}

/** Reads the notification of S3: which objects were uploaded, when, and in what order. */
@NullMarked
package io.serverlesspipeline.handler.notification;

import org.jspecify.annotations.NullMarked;

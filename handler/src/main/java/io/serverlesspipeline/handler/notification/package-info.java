/** Reads S3 event notifications. */
@NullMarked
package io.serverlesspipeline.handler.notification;

import org.jspecify.annotations.NullMarked;

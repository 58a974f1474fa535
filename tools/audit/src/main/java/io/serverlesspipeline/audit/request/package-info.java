/** The requests that a function really sends, as a proxy between it and the emulator sees them. */
@NullMarked
package io.serverlesspipeline.audit.request;

import org.jspecify.annotations.NullMarked;

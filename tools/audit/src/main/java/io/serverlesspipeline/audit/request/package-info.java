/** Records the actual requests of a function with a proxy between the function and the emulator. */
@NullMarked
package io.serverlesspipeline.audit.request;

import org.jspecify.annotations.NullMarked;

/** Proves that calls outside the function's permissions are denied, by making them with the role's credentials. */
@NullMarked
package io.serverlesspipeline.audit.denied;

import org.jspecify.annotations.NullMarked;

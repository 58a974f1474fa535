/** What the function's role must not do, tried call by call with its own credentials. */
@NullMarked
package io.serverlesspipeline.audit.denied;

import org.jspecify.annotations.NullMarked;

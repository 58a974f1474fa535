/** The Lambda runtime for {@code provided.al2023}: polls the Lambda Runtime API for events and invokes the handler. */
@NullMarked
package io.serverlesspipeline.runtime;

import org.jspecify.annotations.NullMarked;

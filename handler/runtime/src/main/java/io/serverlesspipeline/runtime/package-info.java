/** The function's process on {@code provided.al2023}: takes events from the Lambda Runtime API and hands them over. */
@NullMarked
package io.serverlesspipeline.runtime;

import org.jspecify.annotations.NullMarked;

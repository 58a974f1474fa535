/** The Lambda function and its log group: their settings, their checks, and the resources that they create. */
@NullMarked
package io.serverlesspipeline.component.internal.function;

import org.jspecify.annotations.NullMarked;

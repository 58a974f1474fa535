/**
 * Binds values that come from outside Java, such as a stack's configuration or the inputs of a program in another
 * language, to {@link io.serverlesspipeline.component.ServerlessPipelineArgs}. It is for this project's program and
 * provider: a Java program uses the builders.
 */
@NullMarked
package io.serverlesspipeline.component.internal.binding;

import org.jspecify.annotations.NullMarked;

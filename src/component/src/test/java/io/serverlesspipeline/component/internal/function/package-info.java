@NullMarked
package io.serverlesspipeline.component.internal.function;

import org.jspecify.annotations.NullMarked;

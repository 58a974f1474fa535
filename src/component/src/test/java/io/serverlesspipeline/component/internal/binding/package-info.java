@NullMarked
package io.serverlesspipeline.component.internal.binding;

import org.jspecify.annotations.NullMarked;

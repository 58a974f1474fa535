@NullMarked
package io.serverlesspipeline.component.internal.extension;

import org.jspecify.annotations.NullMarked;

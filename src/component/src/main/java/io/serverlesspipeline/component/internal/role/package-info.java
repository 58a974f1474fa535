/** The function's role and its inline policies, which {@code policy} has the documents of. */
@NullMarked
package io.serverlesspipeline.component.internal.role;

import org.jspecify.annotations.NullMarked;

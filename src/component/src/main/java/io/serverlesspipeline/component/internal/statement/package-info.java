/** The policy statements that a user adds to the function's role. */
@NullMarked
package io.serverlesspipeline.component.internal.statement;

import org.jspecify.annotations.NullMarked;

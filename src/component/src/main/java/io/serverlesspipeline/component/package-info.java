/** The reusable Pulumi component resource and the policies of its role. */
@NullMarked
package io.serverlesspipeline.component;

import org.jspecify.annotations.NullMarked;

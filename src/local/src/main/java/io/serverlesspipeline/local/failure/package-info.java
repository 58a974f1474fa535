/** What a user can be told when a command cannot do its work. */
@NullMarked
package io.serverlesspipeline.local.failure;

import org.jspecify.annotations.NullMarked;

/** What a user can be told when a command cannot do its work. */
@NullMarked
package io.serverlesspipeline.emulator.failure;

import org.jspecify.annotations.NullMarked;

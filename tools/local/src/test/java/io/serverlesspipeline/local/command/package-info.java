/** Tests of the package of the same name. */
@NullMarked
package io.serverlesspipeline.local.command;

import org.jspecify.annotations.NullMarked;

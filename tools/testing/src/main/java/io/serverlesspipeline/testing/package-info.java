/** Test utilities that several modules share. Never published. */
@NullMarked
package io.serverlesspipeline.testing;

import org.jspecify.annotations.NullMarked;

/** Fakes that the tests of several packages use. */
@NullMarked
package io.serverlesspipeline.local.testing;

import org.jspecify.annotations.NullMarked;

/** Tests of the local run as a whole. */
@NullMarked
package io.serverlesspipeline.local;

import org.jspecify.annotations.NullMarked;

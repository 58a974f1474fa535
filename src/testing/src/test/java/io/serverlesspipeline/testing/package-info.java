@NullMarked
package io.serverlesspipeline.testing;

import org.jspecify.annotations.NullMarked;

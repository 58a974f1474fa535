@NullMarked
package io.serverlesspipeline.runtime;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.serverlesspipeline.program;

import org.jspecify.annotations.NullMarked;

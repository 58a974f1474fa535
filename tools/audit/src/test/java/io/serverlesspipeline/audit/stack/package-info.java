@NullMarked
package io.serverlesspipeline.audit.stack;

import org.jspecify.annotations.NullMarked;

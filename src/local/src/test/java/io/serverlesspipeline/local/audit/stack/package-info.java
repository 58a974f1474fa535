@NullMarked
package io.serverlesspipeline.local.audit.stack;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.serverlesspipeline.audit.need;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.serverlesspipeline.local.audit.need;

import org.jspecify.annotations.NullMarked;

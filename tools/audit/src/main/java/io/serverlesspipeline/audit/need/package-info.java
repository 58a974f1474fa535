/** Why each permission is granted: what needs it, where that stands in the code, and what it implies. */
@NullMarked
package io.serverlesspipeline.audit.need;

import org.jspecify.annotations.NullMarked;

/** Policy documents as values: read, changed and written again. */
@NullMarked
package io.serverlesspipeline.audit.policy;

import org.jspecify.annotations.NullMarked;

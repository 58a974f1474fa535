/** The reason for each permission: what needs it, the line of code, and what else it allows. */
@NullMarked
package io.serverlesspipeline.audit.need;

import org.jspecify.annotations.NullMarked;

/** What the function is given to do, so that it asks for everything it ever asks for. */
@NullMarked
package io.serverlesspipeline.audit.workload;

import org.jspecify.annotations.NullMarked;

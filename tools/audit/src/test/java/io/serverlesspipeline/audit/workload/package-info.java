@NullMarked
package io.serverlesspipeline.audit.workload;

import org.jspecify.annotations.NullMarked;

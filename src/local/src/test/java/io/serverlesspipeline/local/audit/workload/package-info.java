@NullMarked
package io.serverlesspipeline.local.audit.workload;

import org.jspecify.annotations.NullMarked;

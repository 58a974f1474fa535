@NullMarked
package io.serverlesspipeline.local.audit.report;

import org.jspecify.annotations.NullMarked;

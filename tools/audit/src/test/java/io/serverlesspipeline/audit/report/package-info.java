@NullMarked
package io.serverlesspipeline.audit.report;

import org.jspecify.annotations.NullMarked;

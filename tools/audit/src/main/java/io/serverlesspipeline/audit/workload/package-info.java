/** The workloads that make the function send every kind of request it can send. */
@NullMarked
package io.serverlesspipeline.audit.workload;

import org.jspecify.annotations.NullMarked;

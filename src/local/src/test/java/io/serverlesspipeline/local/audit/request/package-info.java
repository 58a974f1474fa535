@NullMarked
package io.serverlesspipeline.local.audit.request;

import org.jspecify.annotations.NullMarked;

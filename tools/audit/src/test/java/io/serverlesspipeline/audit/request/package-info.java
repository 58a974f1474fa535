@NullMarked
package io.serverlesspipeline.audit.request;

import org.jspecify.annotations.NullMarked;

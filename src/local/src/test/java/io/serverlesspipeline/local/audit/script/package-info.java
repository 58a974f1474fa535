@NullMarked
package io.serverlesspipeline.local.audit.script;

import org.jspecify.annotations.NullMarked;

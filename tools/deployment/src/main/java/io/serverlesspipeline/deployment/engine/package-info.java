/** What deploys the Pulumi program: the embedded deployment, or Pulumi's own command line. */
@NullMarked
package io.serverlesspipeline.deployment.engine;

import org.jspecify.annotations.NullMarked;

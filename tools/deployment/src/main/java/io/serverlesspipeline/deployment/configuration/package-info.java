/**
 * Reads the deployment's configuration files: the project, the stack's configuration and the AWS provider's settings.
 */
@NullMarked
package io.serverlesspipeline.deployment.configuration;

import org.jspecify.annotations.NullMarked;

/** A Pulumi program that the tests run in a separate process. */
package io.serverlesspipeline.deployment.program;

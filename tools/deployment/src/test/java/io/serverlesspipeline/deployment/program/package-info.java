/** A Pulumi program for the tests, which they run as a process of its own. */
package io.serverlesspipeline.deployment.program;

/** Fakes of the services that a function uses, fast enough not to affect the measurements. */
@NullMarked
package io.serverlesspipeline.benchmark.service;

import org.jspecify.annotations.NullMarked;

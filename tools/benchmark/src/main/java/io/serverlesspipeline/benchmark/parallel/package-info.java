/** One large upload that several functions store in ranges at the same time, with the function's own code. */
@NullMarked
package io.serverlesspipeline.benchmark.parallel;

import org.jspecify.annotations.NullMarked;

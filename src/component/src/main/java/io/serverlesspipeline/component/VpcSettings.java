package io.serverlesspipeline.component;

import com.pulumi.core.Output;
import java.util.List;

/** The part of a VPC that the function is connected to. */
record VpcSettings(Output<List<String>> subnetIds, Output<List<String>> securityGroupIds) {}

package io.serverlesspipeline.component.engine;

import com.pulumi.Pulumi;
import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ec2.Subnet;
import com.pulumi.aws.ec2.SubnetArgs;
import com.pulumi.aws.kms.Key;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.sns.Topic;
import com.pulumi.core.Output;
import io.serverlesspipeline.component.AlarmArgs;
import io.serverlesspipeline.component.ServerlessPipeline;
import io.serverlesspipeline.component.ServerlessPipelineArgs;
import java.util.Map;

/** Two pipelines whose arguments are outputs of other resources, which are unknown until those are created. */
final class UnknownsProgram {
    private UnknownsProgram() {}

    public static void main(String[] arguments) {
        Pulumi.run(context -> {
            BucketV2 bucket = new BucketV2("bucket");
            Key key = new Key("key");
            Topic topic = new Topic("topic");
            Subnet subnet = new Subnet(
                    "subnet", SubnetArgs.builder().vpcId("vpc-0a1b2c").build());
            SecurityGroup group = new SecurityGroup("group");
            new ServerlessPipeline(
                    "uploads",
                    ServerlessPipelineArgs.builder()
                            .bucketName(bucket.bucket().applyValue(name -> name + "-uploads"))
                            .tableName(bucket.bucket().applyValue(name -> name + "-items"))
                            .environment(topic.arn().applyValue(arn -> Map.of("TOPIC", arn)))
                            .subnetIds(Output.all(subnet.id().applyValue(id -> "subnet-0a1b")))
                            .securityGroupIds(Output.all(group.id().applyValue(id -> "sg-0a1b")))
                            .alarms(AlarmArgs.builder()
                                    .topicArns(Output.all(topic.arn()))
                                    .build())
                            .tags(topic.arn().applyValue(arn -> Map.of("topic", "known")))
                            .build());
            new ServerlessPipeline(
                    "reports",
                    ServerlessPipelineArgs.builder()
                            .existingBucketName(bucket.bucket())
                            .logKeyArn(key.arn().applyValue(UnknownsProgram::keyArn))
                            .tableKeyArn(key.arn().applyValue(UnknownsProgram::keyArn))
                            .failureDestinationArn(topic.arn())
                            .build());
        });
    }

    /** The recording engine returns ARNs in a single form, which isn't valid for a key. */
    private static String keyArn(String arn) {
        return "arn:aws:kms:eu-central-1:123456789012:key/" + arn.substring(arn.lastIndexOf(':') + 1);
    }
}

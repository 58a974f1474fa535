package io.serverlesspipeline.component.internal.policy;

import java.util.List;
import software.amazon.awssdk.policybuilder.iam.IamEffect;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/** The queue or topic for events that the function's role has access to. */
public interface EventAccess {
    /** Returns the statements that allow the access. */
    List<IamStatement> statements();

    /**
     * Access to the failure destination. The Lambda service uses the role to send an event whose retries are used up.
     *
     * @param destinationArn the ARN of the queue or topic
     */
    record Failures(String destinationArn) implements EventAccess {
        public Failures {
            ResourceArn.requireSingleResource("failure destination", destinationArn);
        }

        @Override
        public List<IamStatement> statements() {
            boolean topic = ResourceArn.service(destinationArn).equals("sns");
            return List.of(IamStatement.builder()
                    .sid("SendFailures")
                    .effect(IamEffect.ALLOW)
                    .addAction(topic ? "sns:Publish" : "sqs:SendMessage")
                    .addResource(destinationArn)
                    .build());
        }
    }

    /**
     * Access to the work queue. The Lambda service uses the role to receive and delete messages, and the function sends
     * the rest of an upload. SQS itself moves failed messages to the failure queue.
     *
     * @param queueArn the ARN of the queue
     */
    record Work(String queueArn) implements EventAccess {
        public Work {
            ResourceArn.requireSingleResource("work queue", queueArn);
        }

        @Override
        public List<IamStatement> statements() {
            return List.of(
                    IamStatement.builder()
                            .sid("ReceiveWork")
                            .effect(IamEffect.ALLOW)
                            .addAction("sqs:DeleteMessage")
                            .addAction("sqs:GetQueueAttributes")
                            .addAction("sqs:ReceiveMessage")
                            .addResource(queueArn)
                            .build(),
                    IamStatement.builder()
                            .sid("SendWork")
                            .effect(IamEffect.ALLOW)
                            .addAction("sqs:SendMessage")
                            .addResource(queueArn)
                            .build());
        }
    }
}

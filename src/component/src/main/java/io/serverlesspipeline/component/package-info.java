/**
 * A Pulumi component that stores uploads as items: an S3 bucket, a Lambda function and a DynamoDB table.
 *
 * <p>{@link io.serverlesspipeline.component.ServerlessPipeline} creates the resources and has their names and ARNs as
 * outputs. {@code new ServerlessPipeline("uploads")} is a complete pipeline.
 *
 * <p>{@link io.serverlesspipeline.component.ServerlessPipelineArgs} configures it. Each argument is optional, and the
 * Javadoc of its builder method states its range, its default and what a change does. Some arguments have types of
 * their own:
 *
 * <ul>
 *   <li>{@link io.serverlesspipeline.component.EntityRuleArgs}: how records of one type become items
 *   <li>{@link io.serverlesspipeline.component.LifecycleRuleArgs},
 *       {@link io.serverlesspipeline.component.LifecycleTransitionArgs} and
 *       {@link io.serverlesspipeline.component.CorsRuleArgs}: the bucket
 *   <li>{@link io.serverlesspipeline.component.TableIndexArgs} and
 *       {@link io.serverlesspipeline.component.TableCapacityArgs}: the table
 *   <li>{@link io.serverlesspipeline.component.AlarmArgs}: the CloudWatch alarms
 * </ul>
 *
 * <p>{@link io.serverlesspipeline.component.InvalidArgumentException} reports all arguments that aren't valid at once,
 * before any resource is created, as far as their values are known.
 *
 * <p>These classes are the public API. The packages below {@code internal} aren't: they may change in any version, have
 * no published Javadoc, and nothing outside the component may use them, except that this project's program and provider
 * use {@code internal.binding}.
 */
@NullMarked
package io.serverlesspipeline.component;

import org.jspecify.annotations.NullMarked;

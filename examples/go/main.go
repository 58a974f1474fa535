// A Pulumi program with one pipeline.
package main

import (
	"example.com/pulumi-serverless-pipeline/sdk/go/serverlesspipeline"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		uploads, err := serverlesspipeline.NewServerlessPipeline(ctx, "uploads", &serverlesspipeline.ServerlessPipelineArgs{
			KeyPrefixes: []string{"incoming/"},
			// A record such as {"type":"device","deviceId":"7","siteId":"oslo","seenAt":"2026-01-01T12:00:00Z"}
			// becomes an item that is found by device, or by site and time, and is gone after 30 days.
			Entities: []serverlesspipeline.EntityRuleInput{serverlesspipeline.EntityRuleArgs{
				Type:   "device",
				Pk:     "DEVICE#{deviceId}",
				Sk:     "STATE",
				Gsi1pk: pulumi.StringRef("SITE#{siteId}"),
				Gsi1sk: pulumi.StringRef("{seenAt}"),
				Ttl:    pulumi.StringRef("P30D"),
			}},
			Environment: pulumi.StringMap{"STAGE": pulumi.String(ctx.Stack())},
			Tags:        pulumi.StringMap{"team": pulumi.String("platform")},
		})
		if err != nil {
			return err
		}
		ctx.Export("bucketName", uploads.BucketName)
		ctx.Export("tableName", uploads.TableName)
		return nil
	})
}

"""A Pulumi program with one pipeline."""

import pulumi
from pulumi_serverless_pipeline import EntityRuleArgs, ServerlessPipeline

uploads = ServerlessPipeline(
    "uploads",
    key_prefixes=["incoming/"],
    # A record such as {"type":"device","deviceId":"7","siteId":"oslo","seenAt":"2026-01-01T12:00:00Z"}
    # becomes an item that is found by device, or by site and time, and is gone after 30 days.
    entities=[
        EntityRuleArgs(
            type="device",
            pk="DEVICE#{deviceId}",
            sk="STATE",
            gsi1pk="SITE#{siteId}",
            gsi1sk="{seenAt}",
            ttl="P30D",
        )
    ],
    environment={"STAGE": pulumi.get_stack()},
    tags={"team": "platform"},
)

pulumi.export("bucketName", uploads.bucket_name)
pulumi.export("tableName", uploads.table_name)

import * as pulumi from "@pulumi/pulumi";
import { ServerlessPipeline } from "serverless-pipeline";

const uploads = new ServerlessPipeline("uploads", {
    keyPrefixes: ["incoming/"],
    // A record such as {"type":"device","deviceId":"7","siteId":"oslo","seenAt":"2026-01-01T12:00:00Z"}
    // becomes an item that is found by device, or by site and time, and is gone after 30 days.
    entities: [
        {
            type: "device",
            pk: "DEVICE#{deviceId}",
            sk: "STATE",
            gsi1pk: "SITE#{siteId}",
            gsi1sk: "{seenAt}",
            ttl: "P30D",
        },
    ],
    environment: { STAGE: pulumi.getStack() },
    tags: { team: "platform" },
});

export const bucketName = uploads.bucketName;
export const tableName = uploads.tableName;

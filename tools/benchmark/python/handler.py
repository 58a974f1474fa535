"""The Python handler that the benchmarks use for comparison.

It stores an object whose key ends with .ndjson as one item for each record, and any other object as one item with its
text. The environment variable WRITER selects how records are written:

loop     sequential conditional puts, which is typical for such a handler
threads  the same conditional puts in parallel threads
batch    batch_writer in several threads, the fastest option in boto3; batches don't support conditions, so a duplicate or
         late notification overwrites newer items
"""

import itertools
import json
import os
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from urllib.parse import unquote_plus

import boto3
from boto3.dynamodb.table import BatchWriter
from boto3.dynamodb.types import TypeSerializer
from botocore.config import Config

TABLE = os.environ["PIPELINE_TABLE_NAME"]
RULES = {rule["type"]: rule for rule in json.loads(os.environ["PIPELINE_ENTITIES"])}
WRITER = os.environ.get("WRITER", "loop")
THREADS = int(os.environ.get("THREADS", "16"))
RECORDS_PER_TASK = 100

NEWER_OBJECT = "attribute_not_exists(PK) OR #sequencer < :sequencer"
NEWER_RECORD = (
    "attribute_not_exists(PK) OR #sequencer < :sequencer"
    " OR (#sequencer = :sequencer AND #record < :record)"
)

CONFIG = Config(max_pool_connections=THREADS)
s3 = boto3.client("s3")
dynamodb = boto3.client("dynamodb", config=CONFIG)
serialize = TypeSerializer().serialize


def handle(event, context):
    for notification in event["Records"]:
        bucket = notification["s3"]["bucket"]["name"]
        key = unquote_plus(notification["s3"]["object"]["key"])
        content = s3.get_object(Bucket=bucket, Key=key)["Body"]
        if key.endswith(".ndjson"):
            items = (
                entity(json.loads(line, parse_float=Decimal), number, bucket, key, notification)
                for number, line in enumerate(content.iter_lines(), start=1)
                if line
            )
            WRITERS[WRITER](items)
        else:
            put_object_item(bucket, key, notification, content.read())


def put_object_item(bucket, key, notification, content):
    uploaded = notification["s3"]["object"]
    item = {
        "PK": {"S": f"OBJECT#{bucket}/{key}"},
        "SK": {"S": "OBJECT"},
        "size": {"N": str(len(content))},
        "eTag": {"S": uploaded["eTag"]},
        "sequencer": {"S": uploaded["sequencer"]},
        "eventTime": {"S": notification["eventTime"]},
        "status": {"S": "STORED"},
        "body": {"S": content.decode()},
    }
    try:
        dynamodb.put_item(
            TableName=TABLE,
            Item=item,
            ConditionExpression=NEWER_OBJECT,
            ExpressionAttributeNames={"#sequencer": "sequencer"},
            ExpressionAttributeValues={":sequencer": item["sequencer"]},
        )
    except dynamodb.exceptions.ConditionalCheckFailedException:
        print(f"A newer upload of {key} is stored.")


def entity(record, number, bucket, key, notification):
    """Returns a record's item with its fields, the keys from its rule, and its source."""
    rule = RULES[record["type"]]
    item = {name: value for name, value in record.items() if name != "type"}
    item.update(
        PK=rule["pk"].format_map(record),
        SK=rule["sk"].format_map(record),
        entityType=record["type"],
        source=f"{bucket}/{key}",
        sequencer=notification["s3"]["object"]["sequencer"],
        eventTime=notification["eventTime"],
        record=number,
    )
    if "gsi1pk" in rule:
        item.update(
            GSI1PK=rule["gsi1pk"].format_map(record),
            GSI1SK=rule["gsi1sk"].format_map(record),
        )
    return item


def put(item):
    item = {name: serialize(value) for name, value in item.items()}
    try:
        dynamodb.put_item(
            TableName=TABLE,
            Item=item,
            ConditionExpression=NEWER_RECORD,
            ExpressionAttributeNames={"#sequencer": "sequencer", "#record": "record"},
            ExpressionAttributeValues={":sequencer": item["sequencer"], ":record": item["record"]},
        )
    except dynamodb.exceptions.ConditionalCheckFailedException:
        pass


def put_in_a_loop(items):
    for item in items:
        put(item)


def put_in_threads(items):
    in_threads(items, put_in_a_loop)


def put_in_batches(items):
    # Unlike resources, clients can be shared between threads; a resource's client serializes Python types.
    client = boto3.resource("dynamodb", config=CONFIG).meta.client

    def put_batches(chunk):
        with BatchWriter(TABLE, client) as batch:
            for item in chunk:
                batch.put_item(Item=item)

    in_threads(items, put_batches)


def in_threads(items, write):
    """Writes chunks of the items in parallel threads."""
    with ThreadPoolExecutor(THREADS) as executor:
        chunks = iter(lambda: list(itertools.islice(items, RECORDS_PER_TASK)), [])
        for future in [executor.submit(write, chunk) for chunk in chunks]:
            future.result()


WRITERS = {"loop": put_in_a_loop, "threads": put_in_threads, "batch": put_in_batches}

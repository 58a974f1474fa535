"""Evaluates policy documents with the emulator's policy evaluator, without sending requests. Reads access requests as a
line of JSON and prints the decisions as a line of JSON, until its input ends."""

import json
import sys

from ministack.core.iam_evaluator import EvalContext, evaluate, evaluate_resource_policy, parse_policy_document


def context(action, resource, request):
    return EvalContext(
        principal_arn=request.get("principal", ""),
        principal_type="AssumedRole",
        # A bucket's ARN has no account ID, so the evaluator assumes that the bucket is in the principal's account.
        principal_account=request.get("context", {}).get("s3:ResourceAccount", request["account"]),
        action=action,
        resource_arn=resource,
        region=request["region"],
        secure_transport=request.get("tls", True),
        service_context={key.lower(): value for key, value in request.get("context", {}).items()},
    )


def decision(request):
    evaluated = context(request["action"], request["resource"], request)
    if request["kind"] == "identity":
        return evaluate(evaluated, [parse_policy_document(request["policy"])]).decision
    return evaluate_resource_policy(request["policy"], evaluated, service=request.get("service")).decision


def allowed(search):
    """Yields every allowed pair of an action and a resource of its service or "*"."""
    policy = [parse_policy_document(search["policy"])]
    for action in search["actions"]:
        service = action.split(":")[0]
        for resource in search["resources"]:
            if resource == "*" or resource.split(":")[2] == service:
                if evaluate(context(action, resource, search), policy).decision == "Allow":
                    yield [action, resource]


for line in sys.stdin.buffer:
    input_data = json.loads(line)
    print(json.dumps({
        "decisions": [decision(each) for each in input_data["requests"]],
        "allowed": [list(allowed(search)) for search in input_data["searches"]],
    }), flush=True)

"""Asks the emulator's policy evaluator what a document says, without any request. Each line that it reads is
JSON with questions, for which it prints a line of JSON with the answers."""

import json
import sys

from ministack.core.iam_evaluator import EvalContext, evaluate, evaluate_resource_policy, parse_policy_document


def context(action, resource, question):
    return EvalContext(
        principal_arn=question.get("principal", ""),
        principal_type="AssumedRole",
        # The ARN of a bucket names no account, so the evaluator takes it to be in the account that asks.
        principal_account=question.get("context", {}).get("s3:ResourceAccount", question["account"]),
        action=action,
        resource_arn=resource,
        region=question["region"],
        secure_transport=question.get("tls", True),
        service_context={key.lower(): value for key, value in question.get("context", {}).items()},
    )


def decision(question):
    asked = context(question["action"], question["resource"], question)
    if question["kind"] == "identity":
        return evaluate(asked, [parse_policy_document(question["policy"])]).decision
    return evaluate_resource_policy(question["policy"], asked, service=question.get("service")).decision


def allowed(search):
    """Every pair of an action and a resource of its service that a document allows; any action may meet "*"."""
    policy = [parse_policy_document(search["policy"])]
    for action in search["actions"]:
        service = action.split(":")[0]
        for resource in search["resources"]:
            if resource == "*" or resource.split(":")[2] == service:
                if evaluate(context(action, resource, search), policy).decision == "Allow":
                    yield [action, resource]


for line in sys.stdin.buffer:
    request = json.loads(line)
    print(json.dumps({
        "decisions": [decision(question) for question in request["questions"]],
        "allowed": [list(allowed(search)) for search in request["searches"]],
    }), flush=True)

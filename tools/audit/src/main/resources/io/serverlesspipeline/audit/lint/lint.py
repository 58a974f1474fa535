"""Runs parliament and cloudsplaining on policy documents. Reads documents as a line of JSON, and prints the findings as a line of
JSON, until its input ends."""

import json
import sys
import warnings

warnings.simplefilter("ignore")  # parliament imports a deprecated module.

import parliament
from cloudsplaining.scan.policy_document import PolicyDocument

RISKS = {
    "PrivilegeEscalation": "allows_privilege_escalation",
    "DataExfiltration": "allows_data_exfiltration_actions",
    "ResourceExposure": "permissions_management_without_constraints",
    "CredentialsExposure": "credentials_exposure",
    "InfrastructureModification": "infrastructure_modification",
    "ServiceWildcard": "service_wildcard",
}


def parliament_findings(document):
    for finding in parliament.analyze_policy_string(json.dumps(document), include_community_auditors=True).findings:
        yield ["parliament", finding.issue, str(finding.detail or "")]


def cloudsplaining_findings(document):
    policy = PolicyDocument(document)
    for risk, attribute in RISKS.items():
        for detail in getattr(policy, attribute):
            yield ["cloudsplaining", risk, str(detail)]


def actions():
    """Yields every action that parliament knows, with the resource types that it supports."""
    for service in parliament.iam_definition:
        for privilege in service["privileges"]:
            types = [each["resource_type"].strip("*") for each in privilege["resource_types"]]
            yield [service["prefix"] + ":" + privilege["privilege"], [each for each in types if each]]


for line in sys.stdin.buffer:
    request = json.loads(line)
    print(json.dumps({
        "findings": [
            # cloudsplaining supports identity-based policies only.
            list(parliament_findings(each["document"]))
            + (list(cloudsplaining_findings(each["document"])) if each["identity"] else [])
            for each in request["documents"]
        ],
        "actions": list(actions()),
    }), flush=True)

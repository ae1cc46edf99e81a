"""Puts two organizations, their projects and tokens of every kind into a fresh Sentry; prints them as JSON."""
import json
import os

from django.utils import timezone
from sentry.models import (
    ApiToken,
    Integration,
    Organization,
    OrganizationIntegration,
    OrganizationMember,
    OrganizationMemberTeam,
    OrgAuthToken,
    Project,
    Repository,
    SentryAppInstallationToken,
    Team,
    User,
    UserEmail,
)
from sentry.sentry_apps.apps import SentryAppCreator
from sentry.utils.security.orgauthtoken_token import generate_token, hash_token

URL = os.environ["SERVERS_URL"]


def make_user(name):
    user = User.objects.create(username=name, email=name, is_active=True, name=name)
    UserEmail.objects.update_or_create(user=user, email=name, defaults={"is_verified": True})
    return user


def make_project(organization, team, slug):
    project = Project.objects.create(organization=organization, slug=slug, name=slug, platform="javascript")
    project.add_team(team)


def add_member(organization, user, role, team):
    member = OrganizationMember.objects.create(organization=organization, user_id=user.id, role=role)
    OrganizationMemberTeam.objects.create(organizationmember=member, team=team, is_active=True)


def user_token(user, scopes):
    return ApiToken.objects.create(user=user, scope_list=scopes, expires_at=None).token


def org_token(organization, user, **fields):
    token = generate_token(organization.slug, URL)
    OrgAuthToken.objects.create(
        organization_id=organization.id,
        name="ci",
        created_by=user,
        token_hashed=hash_token(token),
        token_last_characters=token[-4:],
        scope_list=["org:ci"],
        **fields,
    )
    return token


def integration_token(organization, owner, name, scopes):
    app = SentryAppCreator(
        name=name,
        author=organization.name,
        organization_id=organization.id,
        is_internal=True,
        verify_install=False,
        scopes=scopes,
    ).run(user=owner)
    installed = SentryAppInstallationToken.objects.get(sentry_app_installation__sentry_app=app)
    return installed.api_token.token


owner, developer, outsider = (make_user(name + "@example.test") for name in ("owner", "dev", "outsider"))
acme, rival = (Organization.objects.create(slug=slug, name=slug) for slug in ("acme", "rival"))
core, rivals = (Team.objects.create(organization=o, slug="core", name="core") for o in (acme, rival))
for slug in ["web", "api"] + ["p%d" % index for index in range(8)]:
    make_project(acme, core, slug)
make_project(rival, rivals, "theirs")
add_member(acme, owner, "owner", core)
add_member(acme, developer, "member", core)
add_member(rival, owner, "owner", rivals)

integration = Integration.objects.create(
    provider="github", external_id="1", name="demo-org", metadata={"domain_name": "github.com/demo-org"}
)
OrganizationIntegration.objects.create(organization_id=acme.id, integration=integration)
Repository.objects.create(
    organization_id=acme.id,
    name="Demo-Org/Shop",
    provider="integrations:github",
    external_id="101",
    integration_id=integration.id,
    url="https://github.com/Demo-Org/Shop",
)

RELEASES = ["project:releases", "org:read"]
print(
    json.dumps(
        {
            "org": org_token(acme, owner),
            "orgRevoked": org_token(acme, owner, date_deactivated=timezone.now()),
            "orgRival": org_token(rival, owner),
            "user": user_token(developer, RELEASES),
            "userReleasesOnly": user_token(developer, ["project:releases"]),
            "userWithProjectRead": user_token(developer, RELEASES + ["project:read"]),
            "userReadOnly": user_token(developer, ["project:read", "org:read"]),
            "outsider": user_token(outsider, RELEASES),
            "integration": integration_token(acme, owner, "ci", RELEASES),
        }
    )
)

# A small Sentry on loopback: no Kafka, no Snuba (a stub), files on disk, tasks in a Celery worker over Redis. Nothing of
# releases, commits, deploys, uploads, tokens or permissions is changed.
import os

from sentry.conf.server import *  # noqa: F403

HOME = os.environ["SERVERS_HOME"]
REDIS = int(os.environ["SERVERS_REDIS_PORT"])
DATABASES = {
    "default": {
        "ENGINE": "sentry.db.postgres",
        "NAME": os.environ["SERVERS_DATABASE"],
        "USER": "postgres",
        "PASSWORD": "",
        "HOST": "127.0.0.1",
        "PORT": os.environ["SERVERS_POSTGRES_PORT"],
        "AUTOCOMMIT": True,
        "ATOMIC_REQUESTS": False,
    }
}
SENTRY_OPTIONS.update(
    {
        "system.secret-key": "k" * 50,
        "system.url-prefix": os.environ["SERVERS_URL"],
        "system.admin-email": "root@example.test",
        "redis.clusters": {"default": {"hosts": {0: {"host": "127.0.0.1", "port": REDIS}}}},
        "filestore.backend": "filesystem",
        "filestore.options": {"location": HOME + "/files"},
        "mail.backend": "dummy",
        "beacon.anonymous": True,
    }
)
# What today's servers do: to assemble names the chunks that are missing.
if os.environ.get("SERVERS_BUNDLES_V2") == "1":
    SENTRY_OPTIONS["sourcemaps.artifact_bundles.assemble_with_missing_chunks"] = True
SENTRY_CACHE = "sentry.cache.redis.RedisCache"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
SENTRY_EVENTSTREAM = "sentry.eventstream.base.EventStream"
SENTRY_SEARCH = "sentry.search.snuba.EventsDatasetSnubaSearchBackend"
SENTRY_TSDB = "sentry.tsdb.dummy.DummyTSDB"
SENTRY_NODESTORE = "sentry.nodestore.django.DjangoNodeStorage"
SENTRY_BUFFER = "sentry.buffer.Buffer"
SENTRY_QUOTAS = "sentry.quotas.Quota"
SENTRY_RATELIMITER = "sentry.ratelimits.redis.RedisRateLimiter"
SENTRY_RELEASE_MONITOR = "sentry.release_health.release_monitor.dummy.DummyReleaseMonitorBackend"
SENTRY_RELEASE_HEALTH = "sentry.release_health.sessions.SessionsReleaseHealthBackend"
SENTRY_SNUBA = "http://127.0.0.1:%s" % os.environ["SERVERS_SNUBA_PORT"]
BROKER_URL = "redis://127.0.0.1:%d/1" % REDIS
SENTRY_SINGLE_ORGANIZATION = False
SENTRY_USE_RELAY = False
ALLOWED_HOSTS = ["*"]
DEBUG = False
SENTRY_SDK_CONFIG = dict(SENTRY_SDK_CONFIG, traces_sample_rate=0.0)

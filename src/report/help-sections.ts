// Generated from docs/troubleshooting.md by `npm run docs`.

/** Anchors of sections, each followed by the messages that it explains, with an ellipsis for what differs. */
export const SECTIONS = `#-problems-with-the-inputs
… problems with the inputs:
#there-is-no-input-
There is no input …
#there-are-no-inputs-of-these-names-so-they-are-ignored-
There are no inputs of these names, so they are ignored: …
#values-that-an-input-does-not-accept
… is not a boolean: got ….
… must be …: got ….
… must be a whole number of at least …: got ….
… must be at most … seconds: got ….
… must be an http or https URL: got ….
… is longer than the … characters that Sentry accepts.
… must have a host that Sentry accepts: got ….
… not in valid format. Unix timestamp or ISO 8601 date expected
date_released is given but finalize is false. Remove one of the two.
ref is longer than the 200 characters that Sentry accepts. Give a commit SHA, branch or tag.
release and version are both given and differ: release wins (…).
… must be a SHA, branch or tag: got ….
repo must be written owner/name: got ….
Options \`repo\` and \`commit\` are required when \`set_commits\` is \`manual\`.
commits and refs cannot be given when set_commits is skip. Remove one of them.
paths needs the changed files, which the event does not list.
paths only excludes files, so no commit could belong to the release.
paths: invalid pattern ….
environment … is not allowed: Sentry forbids slashes and backslashes in it.
environment … is not allowed: Sentry reserves ".", ".." and "none" and forbids control characters.
environment … is longer than the 64 characters that Sentry accepts.
deploy_name is longer than the 64 characters that Sentry accepts: got ….
dist is longer than the 64 characters that Sentry accepts: got ….
url_prefix is longer than … characters: got ….
sourcemaps has a quote that does not end: ….
tag and commit both name what is released. Remove one of them.
ignore_empty: false is an error for an empty range, and when_empty is skip. Remove one of them.
… has the header … twice.
…: the header … is set by the action itself.
…: the value of … has characters that a header cannot hold.
#values-of-commits-and-refs
… names the file …, which cannot be read: ….
… is not valid JSON: got ….
… must be a JSON array: got ….
… must be an object.
….id must be a text of 1 to 64 characters.
….timestamp must be an ISO 8601 date: got ….
….patch_set must be an array.
… must have a path and a type A, M or D.
….… must be a text.
… must have a repository and a commit.
refs must be written owner/name@sha or owner/name@from..to: got ….
#environment-variable-sentry_auth_token-is-missing-an-auth-token
Environment variable SENTRY_AUTH_TOKEN is missing an auth token.
#the-auth-token-is-a-dsn-which-only-lets-an-sdk-send-events
The auth token is a DSN, which only lets an SDK send events.
#the-auth-token-contains-spaces-or-characters-that-no-token-has
The auth token contains spaces or characters that no token has.
#the-auth-token-belongs-to-the-organization--but--is-set-and-is-used
The auth token belongs to the organization …, but … is set and is used.
#the-auth-token-belongs-to--but--is-set-and-is-used
The auth token belongs to …, but … is set and is used.
#the-auth-token-belongs-to--so-it-is-not-sent-to-
The auth token belongs to …, so it is not sent to ….
#-is-not-a-header
…, is not a header.
#-is-not-the-address-of-a-proxy
… is not the address of a proxy.
#-is-not-sent-because--is-sentrys-own-server
… is not sent, because … is Sentry’s own server.
#the-auth-token-is-sent-unencrypted-because--is-not-https
The auth token is sent unencrypted, because … is not https.
#organization-projects-and-server
Environment variable SENTRY_ORG is missing an organization slug.
org must be an organization slug: got ….
Environment variable SENTRY_PROJECT is missing a project slug and no projects are specified with the "projects" option.
projects must be slugs or ids: got ….
sentry_url must not contain a user name or password.
sentry_url must end with the server’s host or path: got ….
#the-version--from--is-not-allowed-
The version … from … is not allowed: ….
#the-version--from--looks-like-the-value-of-an-empty-variable
The version … from … looks like the value of an empty variable.
#sentry-does-not-order--as-a-semantic-version-only-names-like-my-app-set
Sentry does not order … as a semantic version, only names like my-app@…: set
#nothing-was-released-
Nothing was released: ….
#the-steps--s-ran-out-
The step’s … s ran out. …
#it-was-still-
It was still ….
#cancelled-
cancelled: …
#the-step-waited-for-something-that-never-happens-
The step waited for something that never happens: …
#files-and-variables-of-the-runner
The output … cannot be set
The variable … cannot be set
The event file … cannot be read: ….
The event file … holds no JSON object.
The event … names no commit, and GITHUB_SHA is not a full SHA.
GITHUB_REPOSITORY does not name a repository (owner/name).
The variable … must be the address of a GitHub server: got ….
The input working_directory names …, but there is no folder ….
The file of the requests could not be written: ….
#sentry-answered--when-asked-to-
Sentry answered … when asked to …
#this-is-a-web-page-not-a-response-from-sentrys-api-check-sentry_url
This is a web page, not a response from Sentry’s API: check sentry_url
#this-response-is-not-from-sentrys-api-check-sentry_url
This response is not from Sentry’s API: check sentry_url
#set-sentry_url-to-the-address-that-it-redirects-to
Set sentry_url to the address that it redirects to
#sentry-gave-no-complete-response-when-asked-to---
Sentry gave no complete response when asked to … (…): ….
#the-runner-does-not-know-the-authority-of-the-certificate-of-
The runner does not know the authority of the certificate of …
#this-server-takes-no-project-ids-write-slugs-instead-of-
This server takes no project ids: write slugs instead of …
#this-server-has-no-deploys-so-none-was-created-to-
This server has no deploys, so none was created to ….
#this-server-keeps-no-commits-the-release-has-none-of-those-that-were-sent
This server keeps no commits: the release has none of those that were sent.
#this-server-does-not-list-the-commits-of-a-release-so-those-that--has-from-other-jobs-cannot-be-kept
This server does not list the commits of a release, so those that … has from other jobs cannot be kept.
#this-server-answers-500-when-asked-to-add-to-the-release--which-exists--stay-as-they-are
This server answers 500 when asked to add to the release …, which exists: … stay as they are.
#the-server-at--has-no-releases
The server at … has no releases.
#-only-the-source-maps-are-uploaded
… Only the source maps are uploaded.
#other-jobs-kept-replacing-the-commits-of---may-be-missing
Other jobs kept replacing the commits of …; … may be missing
#commits-that-sentry-does-not-accept-as-they-are
The oldest … of … commits are left out (max_commits is …).
Commit …: … ….
…: the commits are sent without their changed files.
…: the messages of … are cut to … characters.
…: only the newest … of … commits are sent.
The release’s commits of … (…) could not be kept, because Sentry takes no repository name of more than … characters with a commit.
Sentry does not know the repository …: its commits are sent without a ref.
This Sentry server takes no refs with such an auth token: the commits are sent without them.
The deploys do not link to …, because Sentry does not accept such a link.
The release gets no link, because Sentry does not accept ….
#github--when-asked-to--
GitHub … when asked to …: …
#the-step-has-ended
the step has ended
#githubs-response-was-not-understood-when-asked-to-
GitHub’s response was not understood when asked to ….
#the-commits-cannot-be-read-
The commits cannot be read: ….
#the-input--names--but-there-is-no-such-commit-branch-or-tag
the input … names …, but there is no such commit, branch or tag
#base-skipped-
Base skipped: ….
#there-are-no-commits-to-release-
There are no commits to release: ….
#other-messages-about-commits
The input github_token is empty, so commits cannot be read from GitHub.
The input commit names …, but … has no such commit, branch or tag.
The input tag names …, but … has no such tag.
The input commit is HEAD, the commit that is checked out, but there is no checkout of ….
The input refs names …, but … has no such commit, branch or tag.
git did not finish in time.
Commit …: GitHub lists no more than … of its changed files.
The commits are sent as the event lists them, without their changed files. …
Only the newest … of … commits were looked at for the paths.
… commits are left out, because what they change could not be read.
The changed files of some commits are left out, to leave half of the GitHub token’s rate limit to other steps.
#the-input-sourcemaps-names--but-
The input sourcemaps names …, but ….
#-names-the-map--which-is-not-among-the-files
… names the map …, which is not among the files.
#scripts-that-do-not-name-their-map
… has no map: … is named by another script.
… has no map: … could be that of … as well.
#-errors-stay-minified-in-
…. Errors stay minified in ….
#there-is-no-script-among-the-files-only-source-maps
There is no script among the files, only source maps
#sentrys-sdk-reports--so-that-one-is-used
Sentry’s SDK reports …, so that one is used.
#-has-the-integrity-or-hash-of-
… has the integrity or hash of …
#not-deleted-because-the-build-has-written-down-the-hash--leave-source-maps-out-of-what-it-lists
Not deleted, because the build has written down the hash: …. Leave source maps out of what it lists.
#-cannot-be-deleted-or-changed-
… cannot be deleted or changed: ….
#not-taken-as-scripts-or-source-maps-
Not taken as scripts or source maps: ….
#not-read-as-sources-of-maps-
Not read as sources of maps: ….
#-is-left-of-an-earlier-run-and-may-hold-what--was-before-delete-it-when--is-whole
… is left of an earlier run and may hold what … was before. Delete it when … is whole.
#temporary-files-could-not-be-removed--delete-them
Temporary files could not be removed: …. Delete them.
#the-input-sourcemaps-leaves-out-everything-that-it-names-
The input sourcemaps leaves out everything that it names: ….
#the-server-took-all-of-the-source-maps-bundle-but-does-not-say-whether-it-has-put-it-together
The server took all of the source maps’ bundle, but does not say whether it has put it together
#more-than-one-file-has-the-url-
More than one file has the URL …
#no-code-of--is-in-
No code of … is in …
#files-that-cannot-be-used
None of the files that the input sourcemaps names can be uploaded.
… is not text in UTF-8: it is left out.
… is not a source map in UTF-8: it is left out.
… cannot be read: ….
No Debug ID could be given to …: ….
… was replaced by a run that was killed before its source map was: its old bytes, which are in …, cannot be put back: ….
… cannot be replaced: ….
#uploads-that-fail
Sentry refused the source maps’ bundle: ….
Sentry has the whole bundle of source maps, but was not done with it in time (state …).
Sentry does not find … of the bundle’s chunks, although it took all of them … times.
The scripts and source maps make a bundle of more than the … bytes that this Sentry server takes.
The Sentry server takes source maps in chunks of … bytes, too small for any upload: at least … are needed.
The bundle … cannot be written: ….
The Sentry server at … does not support artifact bundles.`

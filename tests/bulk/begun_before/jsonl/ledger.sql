PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE earlier_tasks (
    job TEXT NOT NULL, task_id TEXT, account TEXT, state TEXT NOT NULL, money TEXT,
    estimate TEXT, error TEXT
);
CREATE TABLE files (
    job TEXT NOT NULL, path TEXT NOT NULL, size INTEGER NOT NULL, sha256 TEXT NOT NULL,
    PRIMARY KEY (job, path)
) WITHOUT ROWID;
INSERT INTO "files" VALUES('cebd9eaf84d3adaf','files/cebd9eaf84d3adaf-1.png',67,'00023965829ad187893d5eb1aedff72a9e9e179f2a867e15f90c19b32064eb5a');
INSERT INTO "files" VALUES('cebd9eaf84d3adaf-2','files/cebd9eaf84d3adaf-2-1.png',67,'00023965829ad187893d5eb1aedff72a9e9e179f2a867e15f90c19b32064eb5a');
INSERT INTO "files" VALUES('red','files/red-1.png',67,'00023965829ad187893d5eb1aedff72a9e9e179f2a867e15f90c19b32064eb5a');
CREATE TABLE jobs (
    id TEXT PRIMARY KEY, hash TEXT NOT NULL, form TEXT NOT NULL, state TEXT NOT NULL,
    account TEXT, task_id TEXT, attempts INTEGER NOT NULL DEFAULT 0,
    money TEXT, estimate TEXT, error TEXT, new_task_may_help INTEGER NOT NULL DEFAULT 0,
    intended_at TEXT, created_at TEXT, ended_at TEXT
) WITHOUT ROWID;
INSERT INTO "jobs" VALUES('bad','e142c6977ac7b36f2d84d580b9e15f6b99c5342d65fa616f4e7a351492143750','{"model": "seedream-v4.5/text-to-image", "params": {"prompt": "bad", "resolution": "2k"}}','failed','key-3c86845a','2013508786110730245',1,NULL,NULL,'Task 2013508786110730245 (seedream-v4.5/text-to-image) failed: 805 APIKEY_TASK_STATUS_ERROR: it failed. The reason, where the service gives one, is attached to the error; mend the input or the workflow.',0,'2026-11-27T12:22:43.207Z','2026-11-27T12:22:43.212Z','2026-11-27T12:22:43.225Z');
INSERT INTO "jobs" VALUES('c3c49f180d4819ec','c3c49f180d4819ece90b8c1a587cc6544c0fcba5a5955cb86ffd3702fb1263ae','{"model": "seedream-v4.5/text-to-image", "params": {"prompt": "slow", "resolution": "4k"}}','submitted','key-3c86845a','2013508786110730244',1,NULL,NULL,NULL,0,'2026-11-27T12:22:43.207Z','2026-11-27T12:22:43.212Z',NULL);
INSERT INTO "jobs" VALUES('cebd9eaf84d3adaf','cebd9eaf84d3adaf50fbd117dc8f6969fa802fab62d20a2eb44a509731f74d2e','{"params": {"resolution": "2k", "prompt": "a paper boat"}, "model": "seedream-v4.5/text-to-image"}','saved','key-3c86845a','2013508786110730242',1,NULL,NULL,NULL,0,'2026-11-27T12:22:43.207Z','2026-11-27T12:22:43.212Z','2026-11-27T12:22:43.230Z');
INSERT INTO "jobs" VALUES('cebd9eaf84d3adaf-2','cebd9eaf84d3adaf50fbd117dc8f6969fa802fab62d20a2eb44a509731f74d2e','{"model": "seedream-v4.5/text-to-image", "params": {"prompt": "a paper boat", "resolution": "2k"}}','saved','key-3c86845a','2013508786110730246',1,NULL,NULL,NULL,0,'2026-11-27T12:22:43.207Z','2026-11-27T12:22:43.212Z','2026-11-27T12:22:43.231Z');
INSERT INTO "jobs" VALUES('lost','53d23beae9ad77e9dbcbde23ca9f7bfa5e184ee365d1ce51fabe19645c4a7a2f','{"model": "seedream-v4.5/text-to-image", "params": {"prompt": "lost", "resolution": "2k"}}','uncertain','key-3c86845a',NULL,1,NULL,NULL,'Whether /openapi/v2/seedream-v4.5/text-to-image created a task is unknown: the connection broke (Connection reset by peer). It was sent at 2026-11-27 12:22:43 UTC (fingerprint 79076d47602d) and is not repeated, since that could pay twice. Look at the account''s call records before you submit again.',0,'2026-11-27T12:22:43.207Z',NULL,'2026-11-27T12:22:43.215Z');
INSERT INTO "jobs" VALUES('red','9096a9dee7ad32e42ba497ae39bcc1bd9128079c26c8c233a7d06459ab8bd953','{"model": "seedream-v4.5/text-to-image", "params": {"prompt": "a red bicycle", "resolution": "2k"}}','saved','key-3c86845a','2013508786110730241',1,NULL,NULL,NULL,0,'2026-11-27T12:22:43.207Z','2026-11-27T12:22:43.210Z','2026-11-27T12:22:43.230Z');
INSERT INTO "jobs" VALUES('slow','5f35fa09b2fe3d0546d6c913607f27bf3574951851ed3fb86c7fdbe06311ef00','{"model": "seedream-v4.5/text-to-image", "params": {"prompt": "slow", "resolution": "2k"}}','submitted','key-3c86845a','2013508786110730243',1,NULL,NULL,NULL,0,'2026-11-27T12:22:43.207Z','2026-11-27T12:22:43.212Z',NULL);
CREATE INDEX jobs_by_state ON jobs (state);
COMMIT;

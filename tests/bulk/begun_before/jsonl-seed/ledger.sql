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
INSERT INTO "files" VALUES('9914b54ac7b0536e','files/9914b54ac7b0536e-1.png',67,'00023965829ad187893d5eb1aedff72a9e9e179f2a867e15f90c19b32064eb5a');
INSERT INTO "files" VALUES('9914b54ac7b0536e-2','files/9914b54ac7b0536e-2-1.png',67,'00023965829ad187893d5eb1aedff72a9e9e179f2a867e15f90c19b32064eb5a');
INSERT INTO "files" VALUES('bfa81348caccf2ff','files/bfa81348caccf2ff-1.png',67,'00023965829ad187893d5eb1aedff72a9e9e179f2a867e15f90c19b32064eb5a');
INSERT INTO "files" VALUES('bfa81348caccf2ff-2','files/bfa81348caccf2ff-2-1.png',67,'00023965829ad187893d5eb1aedff72a9e9e179f2a867e15f90c19b32064eb5a');
INSERT INTO "files" VALUES('red-seed1','files/red-seed1-1.png',67,'00023965829ad187893d5eb1aedff72a9e9e179f2a867e15f90c19b32064eb5a');
INSERT INTO "files" VALUES('red-seed2','files/red-seed2-1.png',67,'00023965829ad187893d5eb1aedff72a9e9e179f2a867e15f90c19b32064eb5a');
CREATE TABLE jobs (
    id TEXT PRIMARY KEY, hash TEXT NOT NULL, form TEXT NOT NULL, state TEXT NOT NULL,
    account TEXT, task_id TEXT, attempts INTEGER NOT NULL DEFAULT 0,
    money TEXT, estimate TEXT, error TEXT, new_task_may_help INTEGER NOT NULL DEFAULT 0,
    intended_at TEXT, created_at TEXT, ended_at TEXT
) WITHOUT ROWID;
INSERT INTO "jobs" VALUES('4a8ea40b5e13653a','4a8ea40b5e13653a96909a46b2b9fd542d04a9634860dfb13f7ac7c6a5555558','{"model": "marble-1.1/text-to-world", "params": {"prompt": "slow", "displayName": "4k", "seed": 2}}','submitted','key-3c86845a','2013508786110730250',1,NULL,NULL,NULL,0,'2026-11-27T12:22:43.339Z','2026-11-27T12:22:43.348Z',NULL);
INSERT INTO "jobs" VALUES('9914b54ac7b0536e','9914b54ac7b0536e5dcefe5a1bc3e81c446f0c16bdacfdf5532dc17c94af3f3f','{"params": {"displayName": "2k", "prompt": "a paper boat", "seed": 1}, "model": "marble-1.1/text-to-world"}','saved','key-3c86845a','2013508786110730243',1,NULL,NULL,NULL,0,'2026-11-27T12:22:43.335Z','2026-11-27T12:22:43.341Z','2026-11-27T12:22:43.380Z');
INSERT INTO "jobs" VALUES('9914b54ac7b0536e-2','9914b54ac7b0536e5dcefe5a1bc3e81c446f0c16bdacfdf5532dc17c94af3f3f','{"model": "marble-1.1/text-to-world", "params": {"prompt": "a paper boat", "displayName": "2k", "seed": 1}}','saved','key-3c86845a','2013508786110730251',1,NULL,NULL,NULL,0,'2026-11-27T12:22:43.348Z','2026-11-27T12:22:43.356Z','2026-11-27T12:22:43.384Z');
INSERT INTO "jobs" VALUES('bad-seed1','3efa2ab302e277a536a5bc4eb7ab6502a4aec32173690d53690fa5fa7c1fd5b7','{"model": "marble-1.1/text-to-world", "params": {"prompt": "bad", "displayName": "2k", "seed": 1}}','failed','key-3c86845a','2013508786110730246',1,NULL,NULL,'Task 2013508786110730246 (marble-1.1/text-to-world) failed: 805 APIKEY_TASK_STATUS_ERROR: it failed. The reason, where the service gives one, is attached to the error; mend the input or the workflow.',0,'2026-11-27T12:22:43.342Z','2026-11-27T12:22:43.348Z','2026-11-27T12:22:43.364Z');
INSERT INTO "jobs" VALUES('bad-seed2','b21104fedc565aeb9873aed3b0c7567bd6151faa4a54cb5f76f43c0e850b598f','{"model": "marble-1.1/text-to-world", "params": {"prompt": "bad", "displayName": "2k", "seed": 2}}','failed','key-3c86845a','2013508786110730247',1,NULL,NULL,'Task 2013508786110730247 (marble-1.1/text-to-world) failed: 805 APIKEY_TASK_STATUS_ERROR: it failed. The reason, where the service gives one, is attached to the error; mend the input or the workflow.',0,'2026-11-27T12:22:43.342Z','2026-11-27T12:22:43.348Z','2026-11-27T12:22:43.369Z');
INSERT INTO "jobs" VALUES('bfa81348caccf2ff','bfa81348caccf2ff17b21f1f7912be0f31df3b9ef2df7d1bb902ab124d4b332b','{"params": {"displayName": "2k", "prompt": "a paper boat", "seed": 2}, "model": "marble-1.1/text-to-world"}','saved','key-3c86845a','2013508786110730244',1,NULL,NULL,NULL,0,'2026-11-27T12:22:43.335Z','2026-11-27T12:22:43.341Z','2026-11-27T12:22:43.381Z');
INSERT INTO "jobs" VALUES('bfa81348caccf2ff-2','bfa81348caccf2ff17b21f1f7912be0f31df3b9ef2df7d1bb902ab124d4b332b','{"model": "marble-1.1/text-to-world", "params": {"prompt": "a paper boat", "displayName": "2k", "seed": 2}}','saved','key-3c86845a','2013508786110730252',1,NULL,NULL,NULL,0,'2026-11-27T12:22:43.348Z','2026-11-27T12:22:43.356Z','2026-11-27T12:22:43.383Z');
INSERT INTO "jobs" VALUES('ddd364f690c8dbc8','ddd364f690c8dbc81d7cc28b24ddca1becad77f69be03ab271fce54db8ffcca7','{"model": "marble-1.1/text-to-world", "params": {"prompt": "slow", "displayName": "4k", "seed": 1}}','submitted','key-3c86845a','2013508786110730249',1,NULL,NULL,NULL,0,'2026-11-27T12:22:43.339Z','2026-11-27T12:22:43.348Z',NULL);
INSERT INTO "jobs" VALUES('lost-seed1','426498a2c80e62c7067c6798ff04f0129a803c1ad617391d6320be1bcc97d1ee','{"model": "marble-1.1/text-to-world", "params": {"prompt": "lost", "displayName": "2k", "seed": 1}}','uncertain','key-3c86845a',NULL,1,NULL,NULL,'Whether /openapi/v2/marble-1.1/text-to-world created a task is unknown: the connection broke (Connection reset by peer). It was sent at 2026-11-27 12:22:43 UTC (fingerprint 50b9702e54b7) and is not repeated, since that could pay twice. Look at the account''s call records before you submit again.',0,'2026-11-27T12:22:43.342Z',NULL,'2026-11-27T12:22:43.351Z');
INSERT INTO "jobs" VALUES('lost-seed2','bcc309589298d9fdc1808ed9c8b5460aaefb8b5b6007c16005fb0e022effe351','{"model": "marble-1.1/text-to-world", "params": {"prompt": "lost", "displayName": "2k", "seed": 2}}','uncertain','key-3c86845a',NULL,1,NULL,NULL,'Whether /openapi/v2/marble-1.1/text-to-world created a task is unknown: the connection broke (Connection reset by peer). It was sent at 2026-11-27 12:22:43 UTC (fingerprint e86bbf179160) and is not repeated, since that could pay twice. Look at the account''s call records before you submit again.',0,'2026-11-27T12:22:43.342Z',NULL,'2026-11-27T12:22:43.359Z');
INSERT INTO "jobs" VALUES('red-seed1','de12550603a23b5aabe9b0fae4cacf240c857f04a61e836378e90c5888c77d9c','{"model": "marble-1.1/text-to-world", "params": {"prompt": "a red bicycle", "displayName": "2k", "seed": 1}}','saved','key-3c86845a','2013508786110730241',1,NULL,NULL,NULL,0,'2026-11-27T12:22:43.335Z','2026-11-27T12:22:43.341Z','2026-11-27T12:22:43.381Z');
INSERT INTO "jobs" VALUES('red-seed2','3856b0627caef55c6e5a67fdd01dc359f5deeecd0410690e615245ec9ad0e252','{"model": "marble-1.1/text-to-world", "params": {"prompt": "a red bicycle", "displayName": "2k", "seed": 2}}','saved','key-3c86845a','2013508786110730242',1,NULL,NULL,NULL,0,'2026-11-27T12:22:43.335Z','2026-11-27T12:22:43.341Z','2026-11-27T12:22:43.373Z');
INSERT INTO "jobs" VALUES('slow-seed1','061b70c327828a73fd0e1beb31416f4af4c1cc5d7080342faa7ea2fa7d00251d','{"model": "marble-1.1/text-to-world", "params": {"prompt": "slow", "displayName": "2k", "seed": 1}}','submitted','key-3c86845a','2013508786110730245',1,NULL,NULL,NULL,0,'2026-11-27T12:22:43.339Z','2026-11-27T12:22:43.348Z',NULL);
INSERT INTO "jobs" VALUES('slow-seed2','4502b05523507fd8eb91b559bf55c6a76b00eac0770fcfebc52137d4aacfc3ca','{"model": "marble-1.1/text-to-world", "params": {"prompt": "slow", "displayName": "2k", "seed": 2}}','submitted','key-3c86845a','2013508786110730248',1,NULL,NULL,NULL,0,'2026-11-27T12:22:43.339Z','2026-11-27T12:22:43.348Z',NULL);
CREATE INDEX jobs_by_state ON jobs (state);
COMMIT;

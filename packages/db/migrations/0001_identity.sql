CREATE TABLE "case_entry" (
	"case_id" uuid NOT NULL,
	"server_seq" bigint NOT NULL,
	"message_id" uuid NOT NULL,
	"thread" text NOT NULL,
	"kind" text NOT NULL,
	"epoch" integer NOT NULL,
	"sender_id" uuid NOT NULL,
	"sender_seq" bigint NOT NULL,
	"envelope" "bytea" NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "case_entry_case_id_server_seq_pk" PRIMARY KEY("case_id","server_seq"),
	CONSTRAINT "case_entry_message" UNIQUE("message_id"),
	CONSTRAINT "case_entry_sender_seq" UNIQUE("case_id","thread","sender_id","sender_seq")
);
--> statement-breakpoint
CREATE TABLE "case_key" (
	"case_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"epoch" integer NOT NULL,
	"link" "bytea",
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "case_key_case_id_purpose_epoch_pk" PRIMARY KEY("case_id","purpose","epoch")
);
--> statement-breakpoint
CREATE TABLE "case_key_wrap" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"epoch" integer NOT NULL,
	"recipient_kind" text NOT NULL,
	"recipient_id" uuid NOT NULL,
	"recipient_key_id" "bytea" NOT NULL,
	"sealed" "bytea" NOT NULL,
	"wrapped_by" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone,
	CONSTRAINT "case_key_wrap_once" UNIQUE("case_id","purpose","epoch","recipient_key_id")
);
--> statement-breakpoint
CREATE TABLE "counselling_case" (
	"id" uuid PRIMARY KEY NOT NULL,
	"client_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"language" text NOT NULL,
	"state" text NOT NULL,
	"visibility" text NOT NULL,
	"assignee_id" uuid,
	"key_epoch" integer NOT NULL,
	"rotation_due" text,
	"last_seq" bigint DEFAULT 0 NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "counselling_case_epoch" CHECK ("counselling_case"."key_epoch" >= 1)
);
--> statement-breakpoint
CREATE TABLE "absence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"deputy_id" uuid,
	CONSTRAINT "absence_order" CHECK ("absence"."last_day" >= "absence"."first_day"),
	CONSTRAINT "absence_not_self" CHECK ("absence"."deputy_id" <> "absence"."account_id")
);
--> statement-breakpoint
CREATE TABLE "account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"login_name" text NOT NULL,
	"login_key" text NOT NULL,
	"state" text DEFAULT 'active' NOT NULL,
	"kdf_salt" "bytea" NOT NULL,
	"kdf_memory_kib" integer NOT NULL,
	"kdf_iterations" integer NOT NULL,
	"kdf_parallelism" integer NOT NULL,
	"auth_hash" "bytea" NOT NULL,
	"kem_public" "bytea" NOT NULL,
	"sign_public" "bytea" NOT NULL,
	"key_id" "bytea" NOT NULL,
	"key_version" integer DEFAULT 1 NOT NULL,
	"locale" text NOT NULL,
	"demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "account_login_key" UNIQUE("login_key"),
	CONSTRAINT "account_key_id" UNIQUE("key_id"),
	CONSTRAINT "account_key_sizes" CHECK (octet_length("account"."kem_public") = 32 and octet_length("account"."sign_public") = 32 and octet_length("account"."key_id") = 16)
);
--> statement-breakpoint
CREATE TABLE "audit_event" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_event_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid,
	"verb" text NOT NULL,
	"object_kind" text NOT NULL,
	"object_id" text NOT NULL,
	"carrier_id" uuid,
	"site_id" uuid
);
--> statement-breakpoint
CREATE TABLE "backup_code" (
	"account_id" uuid NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "backup_code_account_id_code_hash_pk" PRIMARY KEY("account_id","code_hash")
);
--> statement-breakpoint
CREATE TABLE "carrier_settings" (
	"carrier_id" uuid PRIMARY KEY NOT NULL,
	"privacy_url" text,
	"imprint_url" text,
	"data_protection_contact" text,
	"closed_case_days" smallint NOT NULL,
	"unanswered_days" smallint NOT NULL,
	"idle_account_days" smallint NOT NULL,
	"audit_days" smallint NOT NULL,
	"cert_public" "bytea",
	"revision" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "certificate" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject_key_id" "bytea" NOT NULL,
	"issuer_key_id" "bytea" NOT NULL,
	"carrier_id" uuid,
	"site_id" uuid,
	"encoded" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"role" text NOT NULL,
	"carrier_id" uuid,
	"site_id" uuid,
	"note" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_by" uuid,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "invitation_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "key_log" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"key_id" "bytea" NOT NULL,
	"encoded" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "key_log_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"role" text NOT NULL,
	"carrier_id" uuid,
	"site_id" uuid,
	"since" timestamp with time zone NOT NULL,
	"until" timestamp with time zone,
	CONSTRAINT "membership_one_scope" CHECK (num_nonnulls("membership"."carrier_id", "membership"."site_id") <= 1)
);
--> statement-breakpoint
CREATE TABLE "notice_address" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"sealed" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "root_wrap" (
	"account_id" uuid NOT NULL,
	"method" text NOT NULL,
	"ref" text DEFAULT '' NOT NULL,
	"sealed" "bytea" NOT NULL,
	"auth_hash" "bytea",
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "root_wrap_account_id_method_ref_pk" PRIMARY KEY("account_id","method","ref")
);
--> statement-breakpoint
CREATE TABLE "second_factor" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"sealed_secret" "bytea",
	"last_step" bigint,
	"credential_id" text,
	"public_key" "bytea",
	"counter" bigint DEFAULT 0 NOT NULL,
	"transports" text[],
	"created_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone,
	CONSTRAINT "second_factor_credential_id_unique" UNIQUE("credential_id"),
	CONSTRAINT "second_factor_whole" CHECK (("second_factor"."kind" = 'totp') = ("second_factor"."sealed_secret" is not null) and ("second_factor"."kind" = 'passkey') = ("second_factor"."credential_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "server_secret" (
	"name" text PRIMARY KEY NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"account_id" uuid NOT NULL,
	"device_public" "bytea" NOT NULL,
	"label" text NOT NULL,
	"shared" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"elevated_until" timestamp with time zone,
	CONSTRAINT "session_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "staff_profile" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"public_name" text NOT NULL,
	"languages" text[] NOT NULL,
	"topics" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "team_key" (
	"site_id" uuid NOT NULL,
	"epoch" integer NOT NULL,
	"key_id" "bytea" NOT NULL,
	"public_key" "bytea" NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"rotation_due" boolean DEFAULT false NOT NULL,
	CONSTRAINT "team_key_site_id_epoch_pk" PRIMARY KEY("site_id","epoch"),
	CONSTRAINT "team_key_key_id_unique" UNIQUE("key_id"),
	CONSTRAINT "team_key_epoch" CHECK ("team_key"."epoch" >= 1),
	CONSTRAINT "team_key_sizes" CHECK (octet_length("team_key"."public_key") = 32 and octet_length("team_key"."key_id") = 16)
);
--> statement-breakpoint
CREATE TABLE "team_key_wrap" (
	"site_id" uuid NOT NULL,
	"epoch" integer NOT NULL,
	"account_id" uuid NOT NULL,
	"recipient_key_id" "bytea" NOT NULL,
	"sealed" "bytea" NOT NULL,
	"wrapped_by" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "team_key_wrap_site_id_epoch_account_id_pk" PRIMARY KEY("site_id","epoch","account_id")
);
--> statement-breakpoint
CREATE TABLE "ticket" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"kind" text NOT NULL,
	"account_id" uuid,
	"data" jsonb NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "ticket_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "case_entry" ADD CONSTRAINT "case_entry_case_id_counselling_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."counselling_case"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_key" ADD CONSTRAINT "case_key_case_id_counselling_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."counselling_case"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_key_wrap" ADD CONSTRAINT "case_key_wrap_case_id_purpose_epoch_case_key_case_id_purpose_epoch_fk" FOREIGN KEY ("case_id","purpose","epoch") REFERENCES "public"."case_key"("case_id","purpose","epoch") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counselling_case" ADD CONSTRAINT "counselling_case_client_id_account_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counselling_case" ADD CONSTRAINT "counselling_case_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counselling_case" ADD CONSTRAINT "counselling_case_assignee_id_account_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absence" ADD CONSTRAINT "absence_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absence" ADD CONSTRAINT "absence_deputy_id_account_id_fk" FOREIGN KEY ("deputy_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "backup_code" ADD CONSTRAINT "backup_code_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "carrier_settings" ADD CONSTRAINT "carrier_settings_carrier_id_carrier_id_fk" FOREIGN KEY ("carrier_id") REFERENCES "public"."carrier"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_carrier_id_carrier_id_fk" FOREIGN KEY ("carrier_id") REFERENCES "public"."carrier"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_carrier_id_carrier_id_fk" FOREIGN KEY ("carrier_id") REFERENCES "public"."carrier"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_used_by_account_id_fk" FOREIGN KEY ("used_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_carrier_id_carrier_id_fk" FOREIGN KEY ("carrier_id") REFERENCES "public"."carrier"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_address" ADD CONSTRAINT "notice_address_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "root_wrap" ADD CONSTRAINT "root_wrap_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_profile" ADD CONSTRAINT "staff_profile_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_key" ADD CONSTRAINT "team_key_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_key_wrap" ADD CONSTRAINT "team_key_wrap_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_key_wrap" ADD CONSTRAINT "team_key_wrap_site_id_epoch_team_key_site_id_epoch_fk" FOREIGN KEY ("site_id","epoch") REFERENCES "public"."team_key"("site_id","epoch") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_key_wrap_by_recipient" ON "case_key_wrap" USING btree ("recipient_id");--> statement-breakpoint
CREATE INDEX "counselling_case_by_client" ON "counselling_case" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "counselling_case_by_site" ON "counselling_case" USING btree ("site_id","state");--> statement-breakpoint
CREATE INDEX "absence_by_account" ON "absence" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "audit_event_by_carrier" ON "audit_event" USING btree ("carrier_id","seq");--> statement-breakpoint
CREATE INDEX "audit_event_by_site" ON "audit_event" USING btree ("site_id","seq");--> statement-breakpoint
CREATE INDEX "certificate_by_subject" ON "certificate" USING btree ("subject_key_id");--> statement-breakpoint
CREATE UNIQUE INDEX "membership_once" ON "membership" USING btree ("account_id","role",coalesce("site_id", "carrier_id", '00000000-0000-0000-0000-000000000000'::uuid)) WHERE "membership"."until" is null;--> statement-breakpoint
CREATE INDEX "membership_by_site" ON "membership" USING btree ("site_id");--> statement-breakpoint
CREATE INDEX "second_factor_by_account" ON "second_factor" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "session_by_account" ON "session" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "ticket_by_expiry" ON "ticket" USING btree ("expires_at");
CREATE TABLE "appointment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"offer_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"zone" text NOT NULL,
	"minutes" smallint NOT NULL,
	"channel" text NOT NULL,
	"state" text NOT NULL,
	"offered_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "appointment_minutes" CHECK ("appointment"."minutes" between 5 and 480)
);
--> statement-breakpoint
CREATE TABLE "blob" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"uploader_id" uuid NOT NULL,
	"chunk_count" smallint NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"message_id" uuid,
	CONSTRAINT "blob_chunks" CHECK ("blob"."chunk_count" between 1 and 12)
);
--> statement-breakpoint
CREATE TABLE "blob_chunk" (
	"blob_id" uuid NOT NULL,
	"index" smallint NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "blob_chunk_blob_id_index_pk" PRIMARY KEY("blob_id","index"),
	CONSTRAINT "blob_chunk_index" CHECK ("blob_chunk"."index" between 0 and 11)
);
--> statement-breakpoint
CREATE TABLE "case_contact" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"day" date NOT NULL,
	"minutes" smallint NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "case_contact_minutes" CHECK ("case_contact"."minutes" between 1 and 1440)
);
--> statement-breakpoint
CREATE TABLE "case_notice" (
	"case_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "case_notice_case_id_account_id_pk" PRIMARY KEY("case_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "case_record" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"fact_id" uuid,
	"record" jsonb NOT NULL,
	"answers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "case_record_fact_id_unique" UNIQUE("fact_id")
);
--> statement-breakpoint
CREATE TABLE "case_transfer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"history" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stat_fact" (
	"id" uuid PRIMARY KEY NOT NULL,
	"site_id" uuid NOT NULL,
	"carrier_id" uuid NOT NULL,
	"schema_version" smallint NOT NULL,
	"month" date NOT NULL,
	"fact" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "text_module" (
	"id" uuid PRIMARY KEY NOT NULL,
	"site_id" uuid NOT NULL,
	"language" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "event" ALTER COLUMN "case_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "counselling_case" ADD COLUMN "internal_epoch" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "counselling_case" ADD COLUMN "internal_due" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "counselling_case" ADD COLUMN "keep_days" smallint;--> statement-breakpoint
ALTER TABLE "counselling_case" ADD COLUMN "erase_on" date;--> statement-breakpoint
ALTER TABLE "carrier_settings" ADD COLUMN "funder_questions" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_case_id_counselling_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."counselling_case"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blob" ADD CONSTRAINT "blob_case_id_counselling_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."counselling_case"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blob_chunk" ADD CONSTRAINT "blob_chunk_blob_id_blob_id_fk" FOREIGN KEY ("blob_id") REFERENCES "public"."blob"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_contact" ADD CONSTRAINT "case_contact_case_id_counselling_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."counselling_case"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_notice" ADD CONSTRAINT "case_notice_case_id_counselling_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."counselling_case"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_record" ADD CONSTRAINT "case_record_case_id_counselling_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."counselling_case"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_transfer" ADD CONSTRAINT "case_transfer_case_id_counselling_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."counselling_case"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_module" ADD CONSTRAINT "text_module_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "appointment_by_case" ON "appointment" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "appointment_one_of_an_offer" ON "appointment" USING btree ("offer_id") WHERE "appointment"."state" in ('booked', 'held', 'no-show');--> statement-breakpoint
CREATE INDEX "blob_by_case" ON "blob" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "blob_unclaimed" ON "blob" USING btree ("created_at") WHERE "blob"."message_id" is null;--> statement-breakpoint
CREATE INDEX "case_contact_by_case" ON "case_contact" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "case_transfer_by_case" ON "case_transfer" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "stat_fact_by_site" ON "stat_fact" USING btree ("site_id","month");--> statement-breakpoint
CREATE INDEX "text_module_by_site" ON "text_module" USING btree ("site_id");--> statement-breakpoint
CREATE INDEX "counselling_case_by_erase_day" ON "counselling_case" USING btree ("erase_on");--> statement-breakpoint
CREATE INDEX "event_by_case" ON "event" USING btree ("case_id");--> statement-breakpoint
ALTER TABLE "counselling_case" ADD CONSTRAINT "counselling_case_keep_days" CHECK ("counselling_case"."keep_days" between 0 and 730);
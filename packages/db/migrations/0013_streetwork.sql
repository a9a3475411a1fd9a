CREATE TABLE "contact_note" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"site_id" uuid NOT NULL,
	"month" date NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contact_undone" (
	"id" uuid PRIMARY KEY NOT NULL,
	"site_id" uuid NOT NULL,
	"month" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "funnel_release" (
	"site_id" uuid NOT NULL,
	"month" text NOT NULL,
	"content" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "funnel_release_site_id_month_pk" PRIMARY KEY("site_id","month")
);
--> statement-breakpoint
CREATE TABLE "incident_evidence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"incident_id" uuid NOT NULL,
	"epoch" integer NOT NULL,
	"sealed" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "counselling_invitation" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"site_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"language" text NOT NULL,
	"channel_class" text NOT NULL,
	"assignee_id" uuid,
	"week" date NOT NULL,
	"until" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitation_week" (
	"site_id" uuid NOT NULL,
	"week" date NOT NULL,
	"made" integer NOT NULL,
	"used" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "invitation_week_site_id_week_pk" PRIMARY KEY("site_id","week"),
	CONSTRAINT "invitation_week_used" CHECK ("invitation_week"."used" >= 0 and "invitation_week"."used" <= "invitation_week"."made")
);
--> statement-breakpoint
CREATE TABLE "misinformation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"site_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"claim" text NOT NULL,
	"langs" text[] NOT NULL,
	"spread" text NOT NULL,
	"snippet_id" uuid,
	"answered" boolean NOT NULL,
	"revision" integer NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "place_permission" (
	"id" uuid PRIMARY KEY NOT NULL,
	"place_id" uuid NOT NULL,
	"content" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "place_permission_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1)
);
--> statement-breakpoint
CREATE TABLE "presence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"site_id" uuid NOT NULL,
	"content" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "secrecy_question" (
	"id" uuid PRIMARY KEY NOT NULL,
	"incident_id" uuid NOT NULL,
	"ground" text NOT NULL,
	"note" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"broken" boolean,
	CONSTRAINT "secrecy_question_two" CHECK ("secrecy_question"."decided_by" is null or "secrecy_question"."decided_by" <> "secrecy_question"."asked_by"),
	CONSTRAINT "secrecy_question_decided" CHECK (("secrecy_question"."decided_by" is null) = ("secrecy_question"."broken" is null))
);
--> statement-breakpoint
CREATE TABLE "snippet" (
	"id" uuid PRIMARY KEY NOT NULL,
	"site_id" uuid NOT NULL,
	"content" jsonb NOT NULL,
	"review_by" date NOT NULL,
	"author_ids" uuid[] NOT NULL,
	"reviewed_by" uuid,
	"reviewed_at" timestamp with time zone,
	"removed" boolean DEFAULT false NOT NULL,
	"revision" integer NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "snippet_reviewed" CHECK (("snippet"."reviewed_by" is null) = ("snippet"."reviewed_at" is null)),
	CONSTRAINT "snippet_not_own" CHECK ("snippet"."reviewed_by" is null or "snippet"."reviewed_by" <> all ("snippet"."author_ids"))
);
--> statement-breakpoint
CREATE TABLE "streetwork_contact" (
	"id" uuid PRIMARY KEY NOT NULL,
	"site_id" uuid NOT NULL,
	"place_id" uuid,
	"platform" text NOT NULL,
	"day" date NOT NULL,
	"lang" text NOT NULL,
	"topics" text[] NOT NULL,
	"form" text NOT NULL,
	"initiator" text NOT NULL,
	"age_band" text NOT NULL,
	"minutes_band" text NOT NULL,
	"device" text NOT NULL,
	"result" text NOT NULL,
	"risk" text NOT NULL,
	"state" text NOT NULL,
	"referred_to" text,
	"decision" jsonb NOT NULL,
	"undo_until" timestamp with time zone,
	"note" text,
	CONSTRAINT "streetwork_contact_state" CHECK ("streetwork_contact"."state" in ('contact', 'mandate', 'referred')),
	CONSTRAINT "streetwork_contact_referred" CHECK (("streetwork_contact"."state" = 'referred') = ("streetwork_contact"."referred_to" is not null)),
	CONSTRAINT "streetwork_contact_note" CHECK ("streetwork_contact"."note" is null or "streetwork_contact"."undo_until" is not null)
);
--> statement-breakpoint
CREATE TABLE "streetwork_incident" (
	"id" uuid PRIMARY KEY NOT NULL,
	"site_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"place_id" uuid,
	"day" date NOT NULL,
	"note" text NOT NULL,
	"state" text NOT NULL,
	"reported_by" uuid NOT NULL,
	"steps" text[] NOT NULL,
	"noticed_by" uuid,
	"noticed_at" timestamp with time zone,
	"debrief_due_on" date NOT NULL,
	"debriefed_on" date,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "streetwork_incident_state" CHECK ("streetwork_incident"."state" in ('open', 'noticed', 'debriefed', 'closed'))
);
--> statement-breakpoint
CREATE TABLE "streetwork_place" (
	"id" uuid PRIMARY KEY NOT NULL,
	"site_id" uuid NOT NULL,
	"content" jsonb NOT NULL,
	"address_key" text,
	"rules_checked_by" uuid,
	"state" text NOT NULL,
	"offered_to" uuid,
	"revision" integer NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "streetwork_place_state" CHECK ("streetwork_place"."state" in ('proposed', 'active', 'paused', 'closed')),
	CONSTRAINT "streetwork_place_revision" CHECK ("streetwork_place"."revision" >= 1)
);
--> statement-breakpoint
CREATE TABLE "work_shift" (
	"id" uuid PRIMARY KEY NOT NULL,
	"site_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"area" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "work_shift_end" CHECK ("work_shift"."ended_at" is null or "work_shift"."ended_at" > "work_shift"."started_at")
);
--> statement-breakpoint
CREATE TABLE "worker_profile" (
	"id" uuid PRIMARY KEY NOT NULL,
	"site_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"platform" text NOT NULL,
	"handle" text NOT NULL,
	"imprint_url" text NOT NULL,
	"portrait" boolean NOT NULL,
	"device" text NOT NULL,
	"state" text NOT NULL,
	"approved_by" uuid,
	"revision" integer NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "worker_profile_state" CHECK ("worker_profile"."state" in ('draft', 'approved', 'retired')),
	CONSTRAINT "worker_profile_approved" CHECK ("worker_profile"."state" <> 'approved' or "worker_profile"."approved_by" is not null),
	CONSTRAINT "worker_profile_not_own" CHECK ("worker_profile"."approved_by" is null or "worker_profile"."approved_by" <> "worker_profile"."staff_id")
);
--> statement-breakpoint
ALTER TABLE "contact_note" ADD CONSTRAINT "contact_note_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_undone" ADD CONSTRAINT "contact_undone_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "funnel_release" ADD CONSTRAINT "funnel_release_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_evidence" ADD CONSTRAINT "incident_evidence_incident_id_streetwork_incident_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."streetwork_incident"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counselling_invitation" ADD CONSTRAINT "counselling_invitation_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_week" ADD CONSTRAINT "invitation_week_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "misinformation" ADD CONSTRAINT "misinformation_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "misinformation" ADD CONSTRAINT "misinformation_snippet_id_snippet_id_fk" FOREIGN KEY ("snippet_id") REFERENCES "public"."snippet"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_permission" ADD CONSTRAINT "place_permission_place_id_streetwork_place_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."streetwork_place"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presence" ADD CONSTRAINT "presence_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secrecy_question" ADD CONSTRAINT "secrecy_question_incident_id_streetwork_incident_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."streetwork_incident"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snippet" ADD CONSTRAINT "snippet_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "streetwork_contact" ADD CONSTRAINT "streetwork_contact_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "streetwork_contact" ADD CONSTRAINT "streetwork_contact_place_id_streetwork_place_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."streetwork_place"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "streetwork_incident" ADD CONSTRAINT "streetwork_incident_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "streetwork_incident" ADD CONSTRAINT "streetwork_incident_place_id_streetwork_place_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."streetwork_place"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "streetwork_place" ADD CONSTRAINT "streetwork_place_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "streetwork_place" ADD CONSTRAINT "streetwork_place_offered_to_site_id_fk" FOREIGN KEY ("offered_to") REFERENCES "public"."site"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_shift" ADD CONSTRAINT "work_shift_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "worker_profile" ADD CONSTRAINT "worker_profile_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contact_note_by_month" ON "contact_note" USING btree ("site_id","month");--> statement-breakpoint
CREATE INDEX "incident_evidence_by_incident" ON "incident_evidence" USING btree ("incident_id");--> statement-breakpoint
CREATE INDEX "counselling_invitation_until" ON "counselling_invitation" USING btree ("until");--> statement-breakpoint
CREATE INDEX "misinformation_by_change" ON "misinformation" USING btree ("changed_at","id");--> statement-breakpoint
CREATE INDEX "place_permission_by_place" ON "place_permission" USING btree ("place_id","seq");--> statement-breakpoint
CREATE INDEX "presence_by_site" ON "presence" USING btree ("site_id");--> statement-breakpoint
CREATE INDEX "secrecy_question_by_incident" ON "secrecy_question" USING btree ("incident_id");--> statement-breakpoint
CREATE INDEX "snippet_by_change" ON "snippet" USING btree ("changed_at","id");--> statement-breakpoint
CREATE INDEX "streetwork_contact_by_day" ON "streetwork_contact" USING btree ("site_id","day");--> statement-breakpoint
CREATE INDEX "streetwork_contact_undo" ON "streetwork_contact" USING btree ("undo_until");--> statement-breakpoint
CREATE INDEX "streetwork_incident_last" ON "streetwork_incident" USING btree ("site_id","at","id");--> statement-breakpoint
CREATE INDEX "streetwork_place_by_site" ON "streetwork_place" USING btree ("site_id");--> statement-breakpoint
CREATE INDEX "streetwork_place_by_address" ON "streetwork_place" USING btree ("address_key");--> statement-breakpoint
CREATE INDEX "streetwork_place_offered" ON "streetwork_place" USING btree ("offered_to");--> statement-breakpoint
CREATE INDEX "work_shift_by_staff" ON "work_shift" USING btree ("staff_id","started_at");--> statement-breakpoint
CREATE INDEX "work_shift_by_site" ON "work_shift" USING btree ("site_id","started_at");--> statement-breakpoint
CREATE UNIQUE INDEX "work_shift_open" ON "work_shift" USING btree ("staff_id") WHERE "work_shift"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "worker_profile_by_site" ON "worker_profile" USING btree ("site_id");--> statement-breakpoint
-- Written by hand: drizzle-kit knows no exclusion constraints. The extension is a trusted one, so the owner of the database may add it.
CREATE EXTENSION IF NOT EXISTS btree_gist;
--> statement-breakpoint
ALTER TABLE "work_shift" ADD CONSTRAINT "work_shift_no_overlap" EXCLUDE USING gist ("staff_id" WITH =, tstzrange("started_at", "ended_at") WITH &&);

CREATE TABLE "event" (
	"stream" text NOT NULL,
	"stream_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"kind" text NOT NULL,
	"case_id" uuid NOT NULL,
	"entry_seq" bigint,
	"staff_only" boolean DEFAULT false NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "event_stream_stream_id_seq_pk" PRIMARY KEY("stream","stream_id","seq")
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"site_id" uuid PRIMARY KEY NOT NULL,
	"event_seq" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "counselling_case" ADD COLUMN "case_number" text DEFAULT upper(substr(md5(gen_random_uuid()::text), 1, 8)) NOT NULL;--> statement-breakpoint
ALTER TABLE "counselling_case" ADD COLUMN "waiting_on" text DEFAULT 'counsellor' NOT NULL;--> statement-breakpoint
ALTER TABLE "counselling_case" ADD COLUMN "hand_over_to" uuid;--> statement-breakpoint
ALTER TABLE "counselling_case" ADD COLUMN "due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "counselling_case" ADD COLUMN "accepted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "counselling_case" ADD COLUMN "first_response_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "counselling_case" ADD COLUMN "paused_until" date;--> statement-breakpoint
ALTER TABLE "counselling_case" ADD COLUMN "closed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "counselling_case" ADD COLUMN "close_reason" text;--> statement-breakpoint
ALTER TABLE "counselling_case" ADD COLUMN "seen_by_client" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "counselling_case" ADD COLUMN "seen_by_team" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "counselling_case" ADD COLUMN "event_seq" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "counselling_case" ADD CONSTRAINT "counselling_case_hand_over_to_account_id_fk" FOREIGN KEY ("hand_over_to") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counselling_case" ADD CONSTRAINT "counselling_case_case_number_unique" UNIQUE("case_number");--> statement-breakpoint
ALTER TABLE "counselling_case" ADD CONSTRAINT "counselling_case_somebodys" CHECK ("counselling_case"."state" not in ('accepted', 'assigned', 'active', 'paused', 'transfer_pending') or "counselling_case"."assignee_id" is not null);--> statement-breakpoint
ALTER TABLE "counselling_case" ADD CONSTRAINT "counselling_case_nobodys" CHECK ("counselling_case"."state" not in ('submitted', 'in_triage', 'needs_assignment') or "counselling_case"."assignee_id" is null);--> statement-breakpoint
ALTER TABLE "counselling_case" ADD CONSTRAINT "counselling_case_hand_over" CHECK (("counselling_case"."state" = 'transfer_pending') = ("counselling_case"."hand_over_to" is not null));
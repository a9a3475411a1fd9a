CREATE TABLE "policy" (
	"id" uuid PRIMARY KEY NOT NULL,
	"level" text NOT NULL,
	"carrier_id" uuid,
	"site_id" uuid,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"law_regime" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"example" boolean NOT NULL,
	"rules" jsonb NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "policy_version_once" UNIQUE NULLS NOT DISTINCT("level","carrier_id","site_id","version"),
	CONSTRAINT "policy_owner" CHECK (case "policy"."level" when 'programme' then num_nonnulls("policy"."carrier_id", "policy"."site_id") = 0
        when 'carrier' then "policy"."carrier_id" is not null and "policy"."site_id" is null
        when 'site' then "policy"."site_id" is not null and "policy"."carrier_id" is null
        else false end),
	CONSTRAINT "policy_version" CHECK ("policy"."version" >= 1),
	CONSTRAINT "policy_days" CHECK ("policy"."valid_to" >= "policy"."valid_from"),
	CONSTRAINT "policy_rules" CHECK (jsonb_typeof("policy"."rules") = 'array'),
	CONSTRAINT "policy_revision" CHECK ("policy"."revision" >= 1)
);
--> statement-breakpoint
ALTER TABLE "policy" ADD CONSTRAINT "policy_carrier_id_carrier_id_fk" FOREIGN KEY ("carrier_id") REFERENCES "public"."carrier"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy" ADD CONSTRAINT "policy_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "policy_by_carrier" ON "policy" USING btree ("carrier_id");--> statement-breakpoint
CREATE INDEX "policy_by_site" ON "policy" USING btree ("site_id");
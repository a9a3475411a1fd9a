CREATE TABLE "carrier" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"association" text NOT NULL,
	"law_regime" text NOT NULL,
	"description" text NOT NULL,
	"website" text,
	"email" text
);
--> statement-breakpoint
CREATE TABLE "directory_state" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"version" bigint NOT NULL,
	"demonstration" boolean DEFAULT false NOT NULL,
	CONSTRAINT "directory_state_one_row" CHECK ("directory_state"."only")
);
--> statement-breakpoint
CREATE TABLE "opening_hours" (
	"site_id" uuid NOT NULL,
	"weekday" smallint NOT NULL,
	"opens" time NOT NULL,
	"closes" time NOT NULL,
	"public_holidays" text NOT NULL,
	"by_appointment" boolean NOT NULL,
	CONSTRAINT "opening_hours_once" UNIQUE("site_id","weekday","opens"),
	CONSTRAINT "opening_hours_weekday" CHECK ("opening_hours"."weekday" between 1 and 7),
	CONSTRAINT "opening_hours_forward" CHECK ("opening_hours"."opens" < "opening_hours"."closes"),
	CONSTRAINT "opening_hours_public_holidays" CHECK ("opening_hours"."public_holidays" in ('closed', 'open'))
);
--> statement-breakpoint
CREATE TABLE "service" (
	"id" uuid PRIMARY KEY NOT NULL,
	"site_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"description" text NOT NULL,
	"topics" text[] NOT NULL,
	"min_age" smallint NOT NULL,
	"max_age" smallint NOT NULL,
	CONSTRAINT "service_age_range" CHECK ("service"."min_age" between 0 and "service"."max_age" and "service"."max_age" <= 120)
);
--> statement-breakpoint
CREATE TABLE "site" (
	"id" uuid PRIMARY KEY NOT NULL,
	"carrier_id" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"virtual" boolean NOT NULL,
	"street" text,
	"postal_code" text,
	"place" text,
	"district_code" text,
	"lat" double precision,
	"lon" double precision,
	"phone" text,
	"email" text,
	"website" text,
	"languages" text[] NOT NULL,
	"channels" text[] NOT NULL,
	"by_appointment" boolean NOT NULL,
	"accessibility" text,
	"assured_on" date,
	CONSTRAINT "site_postal_code" CHECK ("site"."postal_code" ~ '^[0-9]{5}$'),
	CONSTRAINT "site_district_code" CHECK ("site"."district_code" ~ '^[0-9]{5}$'),
	CONSTRAINT "site_whole_address" CHECK (num_nulls("site"."street", "site"."postal_code", "site"."place") in (0, 3)),
	CONSTRAINT "site_somewhere" CHECK ("site"."virtual" or num_nulls("site"."street", "site"."district_code") = 0),
	CONSTRAINT "site_whole_position" CHECK (num_nulls("site"."lat", "site"."lon") in (0, 2)),
	CONSTRAINT "site_on_earth" CHECK ("site"."lat" between -90 and 90 and "site"."lon" between -180 and 180),
	CONSTRAINT "site_phone" CHECK ("site"."phone" ~ '^\+[1-9][0-9]{4,14}$'),
	CONSTRAINT "site_website" CHECK ("site"."website" ~ '^https?://')
);
--> statement-breakpoint
CREATE TABLE "site_service_area" (
	"site_id" uuid NOT NULL,
	"district_code" text NOT NULL,
	CONSTRAINT "site_service_area_site_id_district_code_pk" PRIMARY KEY("site_id","district_code"),
	CONSTRAINT "service_area_district_code" CHECK ("site_service_area"."district_code" ~ '^[0-9]{5}$')
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "rate_limit_secret" (
	"day" date PRIMARY KEY NOT NULL,
	"secret" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "opening_hours" ADD CONSTRAINT "opening_hours_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service" ADD CONSTRAINT "service_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site" ADD CONSTRAINT "site_carrier_id_carrier_id_fk" FOREIGN KEY ("carrier_id") REFERENCES "public"."carrier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_service_area" ADD CONSTRAINT "site_service_area_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "service_by_site" ON "service" USING btree ("site_id");--> statement-breakpoint
CREATE INDEX "service_by_name" ON "service" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "site_by_carrier" ON "site" USING btree ("carrier_id");--> statement-breakpoint
CREATE INDEX "site_by_name" ON "site" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "service_area_by_district" ON "site_service_area" USING btree ("district_code");
--> statement-breakpoint
-- Written by hand from here on: what the table definitions cannot say.
CREATE EXTENSION IF NOT EXISTS btree_gist;--> statement-breakpoint
-- Two entries of one site and day never overlap. Times count as minutes of the day; 24:00 is 1440.
ALTER TABLE "opening_hours" ADD CONSTRAINT "opening_hours_apart" EXCLUDE USING gist (
	"site_id" WITH =,
	"weekday" WITH =,
	int4range((extract(epoch FROM "opens") / 60)::int, (extract(epoch FROM "closes") / 60)::int) WITH &&
);--> statement-breakpoint
-- Counters of a minute need not survive a crash, and a request must not wait for the disk.
ALTER TABLE "rate_limit" SET UNLOGGED;--> statement-breakpoint
INSERT INTO "directory_state" ("version") VALUES (0);

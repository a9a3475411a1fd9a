CREATE TABLE "log_piece" (
	"account_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"id" uuid NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "log_piece_account_id_seq_pk" PRIMARY KEY("account_id","seq"),
	CONSTRAINT "log_piece_id" UNIQUE("account_id","id")
);
--> statement-breakpoint
CREATE TABLE "workshop" (
	"id" uuid PRIMARY KEY NOT NULL,
	"station_id" text NOT NULL,
	"code" text NOT NULL,
	"leader_hash" "bytea" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "workshop_code_unique" UNIQUE("code"),
	CONSTRAINT "workshop_code" CHECK ("workshop"."code" ~ '^[A-Z0-9]{6}$'),
	CONSTRAINT "workshop_leader_hash" CHECK (octet_length("workshop"."leader_hash") = 32)
);
--> statement-breakpoint
CREATE TABLE "workshop_seat" (
	"workshop_id" uuid NOT NULL,
	"key_hash" "bytea" NOT NULL,
	"done" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "workshop_seat_workshop_id_key_hash_pk" PRIMARY KEY("workshop_id","key_hash"),
	CONSTRAINT "workshop_seat_key_hash" CHECK (octet_length("workshop_seat"."key_hash") = 32)
);
--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "log_seq" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "log_piece" ADD CONSTRAINT "log_piece_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_seat" ADD CONSTRAINT "workshop_seat_workshop_id_workshop_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshop"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "workshop_by_expiry" ON "workshop" USING btree ("expires_at");
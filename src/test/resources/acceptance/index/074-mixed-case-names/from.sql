CREATE TABLE "ParentTable" ("Id" bigint, CONSTRAINT "ParentPk" PRIMARY KEY ("Id"), "UniqueThing" text, CONSTRAINT "UqThing" UNIQUE ("UniqueThing"));
CREATE INDEX "IxThing" ON "ParentTable" ("UniqueThing");

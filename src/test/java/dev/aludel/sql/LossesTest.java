package dev.aludel.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.Execute;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Operations;
import dev.aludel.operation.RandomOperations;
import dev.aludel.operation.Sample;
import dev.aludel.operation.Samples;
import dev.aludel.operation.Types;
import dev.aludel.schema.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LossesTest {

    /** Each loss in a line. */
    private static List<String> losses(Consumer<Operations> body) {
        var losses = new Losses();
        return Operations.collect(body).stream()
                .flatMap(operation -> losses.of(operation).stream())
                .map(loss -> loss.accept(new Line()))
                .toList();
    }

    private static List<String> sql(String... statements) {
        return losses(op -> List.of(statements).forEach(op::execute));
    }

    private record Line() implements Loss.Visitor<String> {

        private static String name(Loss.Name name) {
            String now = name.now().orElse("new");
            return now.equals(name.text()) ? now : name.text() + "=" + now;
        }

        private static String cascade(boolean cascade) {
            return cascade ? " cascade" : "";
        }

        @Override
        public String visit(Loss.DroppedTable loss) {
            return "table " + name(loss.table()) + cascade(loss.cascade());
        }

        @Override
        public String visit(Loss.DroppedColumn loss) {
            return "column " + name(loss.table()) + "." + name(loss.column()) + cascade(loss.cascade());
        }

        @Override
        public String visit(Loss.DroppedObject loss) {
            return loss.kind() + " " + name(loss.name()) + cascade(loss.cascade());
        }

        @Override
        public String visit(Loss.DroppedRule loss) {
            return "rule: " + loss.kind() + " " + loss.name();
        }

        @Override
        public String visit(Loss.LostRows loss) {
            return loss.extent() + " " + name(loss.table());
        }

        @Override
        public String visit(Loss.ConvertedColumn loss) {
            return "type " + name(loss.table()) + "." + name(loss.column()) + " " + loss.type()
                    + (loss.using() ? " using" : "");
        }

        @Override
        public String visit(Loss.Untold loss) {
            return "? " + loss.sql();
        }
    }

    @Nested
    class Verbs {

        @Test
        void takeAwayWhatTheySay() {
            assertThat(losses(op -> {
                        op.dropTable("audit.kept").keep();
                        op.dropTable("audit.events");
                        op.dropColumn("users", "it's").keep();
                        op.dropColumn("users", "Theme");
                        op.dropNamespace("audit");
                        op.dropType("mood");
                        op.dropSequence("\"a.b\"");
                        op.dropIndex("i").concurrently();
                        op.dropConstraint("users", "users_check");
                        op.alterColumn("users", "name").type(Types.varchar(50)).notNull();
                        op.alterColumn("users", "age").type(Types.integer()).using("age::int");
                        op.batch("DELETE FROM users WHERE old", 10);
                        op.batch("UPDATE users SET a = 1", 10);
                    }))
                    .containsExactly(
                            "table audit.events",
                            "column users.\"Theme\"",
                            "namespace audit",
                            "type mood",
                            "sequence \"a.b\"",
                            "rule: index i",
                            "rule: constraint users_check",
                            "type users.name varchar(50)",
                            "type users.age integer using",
                            "DELETED users",
                            "CHANGED users");
        }

        /** Of each verb it is known whether it takes something away. */
        @Test
        void areAllKnown() {
            for (Sample sample : Samples.all()) {
                if (!(sample.operation() instanceof Execute)) {
                    assertThat(new Losses().of(sample.operation()))
                            .as(sample.toString())
                            .noneMatch(Loss.Untold.class::isInstance);
                }
            }
        }

        @Test
        void takeNothingAwayWhereTheyOnlyAdd() {
            for (Sample sample : Samples.all()) {
                Operation operation = sample.operation();
                String name = operation.getClass().getSimpleName();
                if (name.matches("(Create|Add|Rename|Set|Own|AlterSequence|Backfill|Require|Todo).*")) {
                    assertThat(new Losses().of(operation)).as(sample.toString()).isEmpty();
                }
                if (name.startsWith("Drop")) {
                    int losses = sample.name().endsWith("_kept") ? 0 : 1;
                    assertThat(new Losses().of(operation)).as(sample.toString()).hasSize(losses);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            value = {
                "drop table a                                       -> table a",
                "DROP TABLE IF EXISTS a, audit.\"B c\" CASCADE      -> table a cascade; table audit.\"B c\" cascade",
                "drop table shop.public.a                           -> table public.a",
                "DROP SCHEMA IF EXISTS audit CASCADE                -> namespace audit cascade",
                "DROP SEQUENCE a, b                                 -> sequence a; sequence b",
                "DROP TYPE mood                                     -> type mood",
                "DROP DOMAIN email CASCADE                          -> domain email cascade",
                "DROP VIEW v                                        -> view v",
                "DROP MATERIALIZED VIEW audit.v                     -> materialized view audit.v",
                "DROP FUNCTION f(int, text), g CASCADE              -> function f(int, text) cascade; function g cascade",
                "DROP TRIGGER stamp ON users                        -> rule: trigger stamp ON users",
                "DROP INDEX CONCURRENTLY IF EXISTS a, b             -> rule: index a; rule: index b",
                "DROP EXTENSION citext                              -> extension citext",
                "ALTER TABLE users DROP theme                       -> column users.theme",
                "ALTER TABLE IF EXISTS ONLY a.users * DROP COLUMN IF EXISTS \"T\" CASCADE -> column a.users.\"T\" cascade",
                "ALTER TABLE t DROP a, ADD b numeric(3, 2) DEFAULT f(1, 2), DROP COLUMN c -> column t.a; column t.c",
                "ALTER TABLE t DROP CONSTRAINT c, DROP CONSTRAINT IF EXISTS d CASCADE -> rule: constraint c; rule: constraint d",
                "ALTER TABLE t ALTER a TYPE numeric(3,2) USING f(a, 1), ALTER COLUMN b SET DATA TYPE varchar(5) COLLATE \"C\" -> type t.a numeric(3,2) using; type t.b varchar(5)",
                "ALTER TYPE address DROP ATTRIBUTE zip, ADD ATTRIBUTE town text -> attribute address.zip",
                "ALTER DOMAIN email DROP CONSTRAINT c               -> rule: constraint c",
                "TRUNCATE a                                         -> TRUNCATED a",
                "TRUNCATE TABLE ONLY a *, b.c RESTART IDENTITY CASCADE -> TRUNCATED_CASCADE a; TRUNCATED_CASCADE b.c",
                "DELETE FROM ONLY a AS x USING b WHERE x.i = b.i    -> DELETED a",
                "UPDATE a SET b = 1                                 -> CHANGED a",
                "UPDATE a SET b = 1 WHERE c IS NULL                 -> CHANGED a",
                "UPDATE a SET b = 1, c = 2 WHERE b IS NULL          -> CHANGED a",
                "INSERT INTO a VALUES (1) ON CONFLICT (i) DO UPDATE SET n = 1 -> CHANGED a",
                "DROP TABLE a; SELECT 1; DROP TABLE b               -> table a; ? SELECT 1; table b"
            })
    void isReadFromStatements(String statement, String expected) {
        assertThat(String.join("; ", sql(statement.strip()))).isEqualTo(expected.strip());
    }

    @Test
    void isReadBetweenComments() {
        assertThat(sql("-- first\nDROP /* a */ TABLE -- b\n ONLINE.\"x\"\"y\" -- c"))
                .containsExactly("table online.\"x\"\"y\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE a (b int CHECK (b > 0), DROP_me text)",
                "CREATE OR REPLACE VIEW v AS SELECT 'DROP TABLE a; DROP TABLE b'",
                "CREATE FUNCTION f() RETURNS void LANGUAGE sql BEGIN ATOMIC DELETE FROM a; DELETE FROM b; END",
                "ALTER TABLE a ADD COLUMN b int, ADD CONSTRAINT c CHECK (f(x, y)), VALIDATE CONSTRAINT c",
                "ALTER TABLE a ALTER b DROP DEFAULT, ALTER COLUMN c DROP NOT NULL, ALTER d DROP IDENTITY IF EXISTS",
                "ALTER TABLE a DETACH PARTITION b CONCURRENTLY",
                "ALTER TABLE a RENAME CONSTRAINT b TO c",
                "ALTER TYPE mood RENAME VALUE 'a' TO 'b'",
                "ALTER TYPE mood ADD VALUE 'a'",
                "ALTER SEQUENCE s AS bigint INCREMENT BY 5",
                "INSERT INTO a SELECT * FROM b ON CONFLICT DO NOTHING",
                "INSERT INTO a WITH c AS (SELECT 1) SELECT * FROM c",
                "UPDATE a SET b = 1 WHERE b IS NULL",
                "UPDATE a x SET \"B\" = 1 WHERE x.\"B\" is null",
                "COMMENT ON TABLE a IS 'DROP TABLE b'",
                "GRANT DELETE ON a TO b",
                "REVOKE TRUNCATE ON a FROM b",
                "SET CONSTRAINTS ALL DEFERRED",
                "REINDEX TABLE a",
                "/* nothing */"
            })
    void isNothingWhereNothingGoes(String statement) {
        assertThat(sql(statement)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DO $$ BEGIN DROP TABLE a; END $$",
                "SELECT drop_all()",
                "CALL clean()",
                "WITH gone AS (DELETE FROM a RETURNING *) INSERT INTO b SELECT * FROM gone",
                "INSERT INTO b WITH gone AS (DELETE FROM a RETURNING *) SELECT * FROM gone",
                "MERGE INTO a USING b ON a.i = b.i WHEN MATCHED THEN DELETE",
                "EXPLAIN ANALYZE DELETE FROM a",
                "DROP OWNED BY somebody",
                "DROP TABLE U&\"d\\0061t\"",
                "DROP",
                "ALTER SEQUENCE s RESTART",
                "ALTER EXTENSION citext UPDATE",
                "TRUNCATE",
                "COPY (DELETE FROM a RETURNING *) TO '/tmp/a'",
                "DROP TABLE 'a"
            })
    void isNotGuessedAt(String statement) {
        assertThat(sql(statement)).containsExactly("? " + statement);
    }

    @Nested
    class Names {

        @Test
        void areThoseBeforeTheFirstStatement() {
            assertThat(losses(op -> {
                        op.renameTable("people", "users");
                        op.renameColumn("users", "look", "theme");
                        op.dropColumn("users", "theme");
                        op.renameTable("users", "persons");
                        op.dropColumn("persons", "age");
                        op.dropTable("persons");
                    }))
                    .containsExactly(
                            "column users=people.theme=look", "column persons=people.age", "table persons=people");
        }

        @Test
        void areThoseOfStatementsToo() {
            assertThat(sql(
                            "ALTER TABLE a RENAME TO b",
                            "ALTER TABLE b RENAME c TO d",
                            "ALTER TABLE b SET SCHEMA audit",
                            "ALTER TABLE audit.b DROP d",
                            "ALTER SCHEMA old RENAME TO young",
                            "DROP TABLE young.t",
                            "ALTER TYPE mood RENAME TO feeling",
                            "DROP TYPE feeling",
                            "DROP SCHEMA young"))
                    .containsExactly(
                            "column audit.b=a.d=c", "table young.t=old.t", "type feeling=mood", "namespace young=old");
        }

        @Test
        void areNewWhereAStatementMakesThem() {
            assertThat(sql(
                            "CREATE TEMP TABLE kept AS SELECT * FROM users",
                            "DROP TABLE kept",
                            "CREATE TABLE IF NOT EXISTS maybe (i int)",
                            "DROP TABLE maybe",
                            "ALTER TABLE users ADD c int",
                            "ALTER TABLE users DROP c",
                            "ALTER TABLE users RENAME TO old",
                            "CREATE TABLE users (i int)",
                            "DELETE FROM users",
                            "DROP TABLE old"))
                    .containsExactly(
                            "table kept=new",
                            "table maybe",
                            "column users.c=new",
                            "DELETED users=new",
                            "table old=users");
        }

        @Test
        void areThoseOfTheSearchPath() {
            assertThat(sql(
                            "SET search_path = audit, public",
                            "DROP TABLE events, public.users",
                            "DROP TYPE mood",
                            "ALTER TABLE a RENAME TO b",
                            "SET LOCAL search_path TO 'it''s'",
                            "DROP TABLE t, audit.b",
                            "RESET search_path",
                            "DROP TABLE u",
                            "SET search_path TO \"Odd\"",
                            "DROP TABLE v",
                            "SET search_path = ''",
                            "DROP TABLE public.w",
                            "SET SESSION search_path TO DEFAULT",
                            "DROP TABLE x"))
                    .containsExactly(
                            "table events=audit.events",
                            "table public.users",
                            "type mood=audit.mood",
                            "table t=\"it's\".t",
                            "table audit.b=audit.a",
                            "table u",
                            "table v=\"Odd\".v",
                            "table public.w",
                            "table x");
        }

        /** A generated downgrade takes a value away from an enum so. */
        @Test
        void followAnEnumThatMakesWayForAnother() {
            assertThat(losses(op -> {
                        op.renameType("mood", "mood_old");
                        op.createEnum("mood", "sad");
                        op.alterColumn("users", "mood").type(Types.type("mood")).using("mood::text::mood");
                        op.dropType("mood_old");
                    }))
                    .containsExactly("type users.mood mood using", "type mood_old=mood");
        }
    }

    /** Whatever is in their names and expressions. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void knowsRandomVerbs(long seed) {
        for (Operation operation : new RandomOperations(seed).list(2000)) {
            List<Loss> losses = new Losses().of(operation);
            if (operation instanceof DropTable drop && drop.keep()
                    || operation instanceof DropColumn column && column.keep()) {
                assertThat(losses).isEmpty();
            } else if (operation instanceof DropTable drop) {
                String name = Identifier.quote(drop.table());
                assertThat(losses)
                        .containsExactly(new Loss.DroppedTable(new Loss.Name(name, Optional.of(name)), false));
            } else if (operation instanceof DropColumn drop) {
                assertThat(losses)
                        .singleElement()
                        .isInstanceOfSatisfying(
                                Loss.DroppedColumn.class,
                                loss -> assertThat(loss.column().text()).isEqualTo(Identifier.quote(drop.column())));
            } else if (!(operation instanceof Execute)) {
                assertThat(losses).as(operation.toString()).noneMatch(Loss.Untold.class::isInstance);
            }
        }
    }
}

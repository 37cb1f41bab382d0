package dev.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.QualifiedName;
import dev.aludel.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    private static final TestDatabase DATABASE = new TestDatabase();

    @BeforeAll
    static void make() {
        DATABASE.execute("""
                CREATE TABLE item (id integer, price integer);
                CREATE VIEW dear AS SELECT id FROM item WHERE price > 100;
                CREATE MATERIALIZED VIEW stored AS SELECT id FROM item;
                CREATE PROCEDURE clean(n integer) LANGUAGE sql AS 'DELETE FROM item';
                CREATE FUNCTION twice(n integer, more integer DEFAULT 1) RETURNS integer LANGUAGE sql AS 'SELECT n * 2'""", "CREATE FUNCTION twice(n text) RETURNS text LANGUAGE sql AS 'SELECT concat(n, n)'");
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SAME | view | dear | create view dear as select id from item where (price)>100
            OTHER | view | dear | create view dear as select id from item where price > 101
            OTHER | view | dear | create view dear with (security_barrier) as select id from item where price > 100
            AHEAD | view | dear | create view dear as select id from item where cost > 100
            AHEAD | view | dear | create view dear as select id from items
            UNKNOWN | view | dear | create view dear as select unheard(id) from item
            UNKNOWN | view | dear | create view dear as select id from item; drop table item
            UNKNOWN | view | gone | create view gone as select id from item
            SAME | materialized view | stored | create materialized view stored as select id from item
            OTHER | materialized view | stored | create materialized view stored as select price from item
            SAME | procedure | clean | create procedure clean(n int) language sql as 'DELETE FROM item'
            REPLACEABLE | procedure | clean | create or replace procedure clean(n int) language sql as 'DELETE FROM item WHERE id = n'
            SAME | function | twice | create function twice(n int, more int default 1) returns int language sql as 'SELECT n * 2'
            SAME | function | twice | create function twice(n text) returns text language sql as 'SELECT concat(n, n)'
            REPLACEABLE | function | twice | create function twice(n text) returns text language sql as 'SELECT n'
            OTHER | function | twice | create function twice(n int) returns bigint language sql as 'SELECT 1::bigint'
            UNKNOWN | trigger | noted | create trigger noted before insert on item execute function noted()
            """)
    void isToldByTheServer(Likeness likeness, String kind, String name, String create) throws SQLException {
        try (Connection connection = DATABASE.connect()) {
            assertThat(Likeness.of(connection, kind, QualifiedName.of(name), create))
                    .isEqualTo(likeness);
            assertThat(connection.getAutoCommit()).isTrue();
        }
        assertThat(DATABASE.value("SELECT count(*) FROM pg_class WHERE relname IN ('item', 'dear')"))
                .isEqualTo("2");
    }

    @Test
    void isNotToldByAReadOnlyServer() throws SQLException {
        try (Connection connection = DATABASE.connect()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            assertThat(Likeness.of(connection, "view", QualifiedName.of("dear"), "create view dear as select 1"))
                    .isEqualTo(Likeness.UNKNOWN);
            assertThat(connection.createStatement().execute("SELECT 1")).isTrue();
        }
    }
}

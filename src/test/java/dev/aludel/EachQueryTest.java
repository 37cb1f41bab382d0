package dev.aludel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aludel.catalog.Database;
import dev.aludel.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EachQueryTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @BeforeEach
    void fill() {
        database.execute("CREATE TABLE tenants (id int, name text, url text)");
        database.execute("INSERT INTO tenants VALUES (1, 'zeta', 'postgresql://me:geheim@h/zeta'),"
                + " (2, 'Alpha?', 'postgresql://me:geheim@h/alpha'), (3, NULL, NULL)");
    }

    private List<String> names(String query) throws SQLException {
        return new EachQuery(query, Duration.ZERO)
                .targets(Database.parse(database.url()), Optional.empty()).stream()
                        .map(Target::name)
                        .toList();
    }

    private AludelException refusal(String query, Duration timeout) {
        return catchThrowableOfType(
                AludelException.class,
                () -> new EachQuery(query, timeout).targets(Database.parse(database.url()), Optional.empty()));
    }

    private AludelException refusal(String query) {
        return refusal(query, Duration.ZERO);
    }

    @Test
    void theOrderIsTheQuerys() throws SQLException {
        assertThat(names("select name as namespace from tenants where name is not null order by id"))
                .containsExactly("zeta", "Alpha?");
        assertThat(names("-- all of them\nselect datname from pg_database where datname = current_database() ; "))
                .containsExactly(database.name());
        assertThat(names("select nspname from pg_namespace where false")).isEmpty();
        assertThat(names("select name as namespace from tenants where name ~ '[?]' -- {fn now()}"))
                .containsExactly("Alpha?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into tenants values (4, 'x') returning name as namespace",
                "with gone as (delete from tenants returning name) select name as namespace from gone",
                "select set_config('transaction_read_only', 'off', true) as namespace",
                "create table t ()"
            })
    void mayOnlyRead(String query) {
        AludelException refused = refusal(query);
        assertThat(refused.exitCode()).isIn(ExitCode.REFUSED, ExitCode.DATABASE);
        assertThat(database.value("SELECT count(*) FROM tenants")).isEqualTo("3");
        assertThat(database.value("SELECT to_regclass('t')")).isNull();
    }

    @Test
    void saysThatItMayOnlyRead() {
        AludelException refused = refusal("delete from tenants returning name as namespace");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(refused)
                .hasMessage(
                        "the query of --each may only read, and this one writes: cannot execute DELETE in a read-only"
                                + " transaction");
    }

    @Test
    void isOneStatementWithAResult() {
        assertThat(refusal("select 1; drop table tenants"))
                .hasMessage("--each takes one query, but this is 2 statements");
        assertThat(refusal(" ; -- nothing")).hasMessageStartingWith("the query of --each is empty; for example: ");
        assertThat(refusal("set transaction read write")).hasMessageStartingWith("the query of --each has no result");
        assertThat(refusal("select 'x").exitCode()).isEqualTo(ExitCode.DATABASE);
    }

    @Test
    void endsWithTheStatementTimeout() {
        AludelException ended = refusal("select pg_sleep(60)::text as namespace", Duration.ofMillis(100));
        assertThat(ended.exitCode()).isEqualTo(ExitCode.DATABASE);
        assertThat(ended).hasMessageContaining("SQLSTATE 57014");
    }

    @Test
    void theServersWordsWithTheirCode() {
        AludelException failed = refusal("select nam as namespace from tenants");
        assertThat(failed.exitCode()).isEqualTo(ExitCode.DATABASE);
        assertThat(failed).hasMessage("the query of --each: column \"nam\" does not exist (SQLSTATE 42703)");
        assertThat(failed.details())
                .containsExactly("hint: Perhaps you meant to reference the column \"tenants.name\".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select url::int::text as namespace from tenants",
                "select split_part(split_part(url, ':', 3), '@', 1)::int::text as namespace from tenants",
                "select url as namespace, url as schema from tenants",
                "select url || '@' as url from tenants"
            })
    void passwordsAreNotInWhatItSays(String query) {
        AludelException failed = refusal(query);
        assertThat(failed.getMessage() + failed.details()).doesNotContain("geheim");
    }

    @Test
    void theSameTargetTwice() {
        assertThat(refusal("select 'a' as namespace union all select 'b' union all select 'a'"))
                .hasMessage("the query of --each: the rows 1 and 3 are both \"a\"; say select distinct");
        assertThat(refusal(
                        "select url from (values ('postgresql://a:b@h/d'), ('jdbc:postgresql://h/d?user=c')) t (url)"))
                .hasMessageContaining("the rows 1 and 2 are both \"jdbc:postgresql://h/d\"");
    }

    @Test
    void nothingInARow() {
        assertThat(refusal("select name as namespace from tenants order by id"))
                .hasMessage("the query of --each: row 3 has a null as its namespace; leave such rows out with WHERE");
    }
}

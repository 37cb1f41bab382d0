package dev.aludel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aludel.catalog.Database;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EachColumnsTest {

    private static final Database ASKED = Database.parse("postgresql://app:geheim@h:5432/main?sslmode=require");

    private static Target row(String labels, @Nullable String... values) {
        return EachColumns.of(List.of(labels.split(","))).target(1, Arrays.asList(values), ASKED, Optional.empty());
    }

    private static String refusal(String labels, @Nullable String... values) {
        AludelException refused = catchThrowableOfType(AludelException.class, () -> row(labels, values));
        assertThat(refused.exitCode()).isEqualTo(ExitCode.REFUSED);
        return refused.getMessage() + "\n" + String.join("\n", refused.details());
    }

    @ParameterizedTest
    @ValueSource(strings = {"namespace", "schema", "nspname", "schema_name", "NspName"})
    void aNamespace(String label) {
        Target target = row(label, "acme");
        assertThat(target.name()).isEqualTo("acme");
        assertThat(target.namespace()).contains("acme");
        assertThat(target.database().name()).isEqualTo("main");
        assertThat(target.database().password()).contains("geheim");
        assertThat(target.address()).isEqualTo("jdbc:postgresql://h:5432/main?sslmode=require as app, namespace acme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"database", "datname"})
    void aDatabaseOnTheSameServer(String label) {
        Target target = row(label, "acme");
        assertThat(target.name()).isEqualTo("acme");
        assertThat(target.namespace()).isEmpty();
        assertThat(target.address()).isEqualTo("jdbc:postgresql://h:5432/acme?sslmode=require as app");
        assertThat(target.database().password()).contains("geheim");
    }

    @Test
    void aNamespaceOfAnotherDatabase() {
        Target target = row("schema,datname", "acme", "shard1");
        assertThat(target.name()).isEqualTo("shard1/acme");
        assertThat(target.namespace()).contains("acme");
        assertThat(target.database().name()).isEqualTo("shard1");
        assertThat(row("url,schema", "postgresql://other/d", "acme").name())
                .isEqualTo("jdbc:postgresql://other/d/acme");
    }

    @Nested
    class Url {

        @ParameterizedTest
        @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
                postgresql://me:mine@other/d | jdbc:postgresql://other/d | me | mine
                jdbc:postgresql://other/d?user=me | jdbc:postgresql://other/d | me | -
                postgresql://app@other/d | jdbc:postgresql://other/d | app | geheim
                postgresql://other/d | jdbc:postgresql://other/d | app | geheim
                """)
        void bothForms(String url, String name, String user, String password) {
            Target target = row("url", url);
            assertThat(target.name()).isEqualTo(name);
            assertThat(target.address()).isEqualTo(name + " as " + user);
            assertThat(target.database().user()).contains(user);
            assertThat(target.database().password()).isEqualTo(Optional.ofNullable(password));
        }

        @Test
        void itsSearchPathStays() {
            Target target = row("url", "postgresql://other/d?currentSchema=acme,public");
            assertThat(target.name()).isEqualTo("jdbc:postgresql://other/d?currentSchema=acme,public");
            assertThat(target.namespace()).contains("acme");
        }

        @Test
        void isNoneAndIsNotSaid() {
            assertThat(refusal("url", "postgresql://me:ge@heim@other/d"))
                    .contains("the url of row 1 is no PostgreSQL address: ")
                    .doesNotContain("heim@");
        }

        @Test
        void excludesADatabase() {
            assertThat(refusal("url,datname", "", ""))
                    .contains("the columns \"url\" and \"datname\" say the same, or exclude each other");
        }
    }

    @Nested
    class WhoAsks {

        @Test
        void aRoleOfItsOwn() {
            Database database =
                    row("namespace,user,password", "acme", "acme_owner", "its").database();
            assertThat(database.user()).contains("acme_owner");
            assertThat(database.password()).contains("its");
        }

        @Test
        void thePasswordOfAnotherIsNotTried() {
            assertThat(row("datname,user", "acme", "acme_owner").database().password())
                    .isEmpty();
            assertThat(row("url,user", "postgresql://me:mine@other/d", "acme_owner")
                            .database()
                            .password())
                    .isEmpty();
        }

        @Test
        void whatIsNullIsAsInTheDatabaseThatWasAsked() {
            Database database = row("datname,user,password", "acme", null, null).database();
            assertThat(database.user()).contains("app");
            assertThat(database.password()).contains("geheim");
        }
    }

    @Nested
    class Refused {

        @Test
        void labelsThatSayNothing() {
            assertThat(refusal("name,namespace", "", "")).isEqualTo("""
                            the query of --each: "name" says nothing of a target; the labels are namespace (also schema,\
                             nspname, schema_name), database (also datname) and url, with user and password beside
                            for example: select nspname from pg_namespace where nspname like 'tenant\\_%'
                            or: select 'db_' || id as database from customers order by id""");
        }

        @Test
        void noPlace() {
            assertThat(refusal("user,password", "", ""))
                    .startsWith("the query of --each: the columns \"user\", \"password\" do not say what a target is;");
            AludelException none = catchThrowableOfType(AludelException.class, () -> EachColumns.of(List.of()));
            assertThat(none).hasMessageStartingWith("the query of --each: it has no column;");
        }

        @Test
        void theSameTwice() {
            assertThat(refusal("nspname,schema", "", ""))
                    .startsWith("the query of --each: the columns \"nspname\" and \"schema\" say the same,");
        }

        @Test
        void noValue() {
            assertThat(refusal("nspname", (String) null)).contains("row 1 has a null as its nspname; leave");
            assertThat(refusal("url", " ")).contains("row 1 has an empty text as its url; leave");
        }

        @ParameterizedTest
        @CsvSource({
            "nspname,pg_catalog",
            "nspname,pg_toast",
            "nspname,information_schema",
            "nspname,$user",
            "datname,template0",
            "datname,template1"
        })
        void whatIsPostgreSqls(String label, String value) {
            assertThat(refusal(label, value)).contains("row 1 is \"" + value + "\", which is PostgreSQL's own");
        }
    }
}

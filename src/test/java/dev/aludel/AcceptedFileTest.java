package dev.aludel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.diff.Accepted;
import dev.aludel.diff.Difference.Kind;
import dev.aludel.diff.Subject;
import dev.aludel.schema.QualifiedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedFileTest {

    @TempDir
    Path home;

    private AcceptedFile file() {
        return new AcceptedFile(Settings.of(home));
    }

    private static Accepted differs(String attribute, String database, String entities) {
        var subject = new Subject(
                Kind.COLUMN, Optional.of(new QualifiedName("audit", "log")), QualifiedName.of("odd \"name\""));
        return new Accepted(subject, attribute, database, entities, "");
    }

    @Test
    void isABlockForEachObject() throws IOException {
        var index = new Accepted(
                new Subject(Kind.INDEX, Optional.of(QualifiedName.of("users")), QualifiedName.of("on_email")),
                Accepted.PRESENCE,
                "unique (lower(email))",
                "",
                "made by hand");
        var table = new Accepted(
                new Subject(Kind.TABLE, Optional.empty(), QualifiedName.of("old.table")),
                Accepted.PRESENCE,
                "(id)",
                "",
                "");
        file().write(List.of(
                index, differs("type", "text", "character varying(9)"), table, differs("nullable", "false", "true")));
        assertThat(Files.readString(home.resolve("aludel-accepted.toml"))).isEqualTo("""
                # Differences between the entities and the database that stand and are accepted. 'aludel adopt' writes this file,
                # 'aludel adopt --review' shows it. While both sides are as written here, a difference is none. A block that is
                # deleted counts as a difference again; one whose difference is gone is dropped. Say why = "…" where it helps.

                [[table]]
                name = "\\"old.table\\""
                only = "database"
                definition = "(id)"

                [[index]]
                table = "users"
                name = "on_email"
                why = "made by hand"
                only = "database"
                definition = "unique (lower(email))"

                [[column]]
                table = "audit.log"
                name = "odd \\"name\\""
                differs.nullable = { database = "false", entities = "true" }
                differs.type = { database = "text", entities = "character varying(9)" }
                """);
        assertThat(file().read())
                .containsExactly(
                        table,
                        index,
                        differs("nullable", "false", "true"),
                        differs("type", "text", "character varying(9)"));
    }

    @Test
    void isNotThereWhenNothingIsAccepted() {
        assertThat(file().read()).isEmpty();
        file().write(List.of(differs("nullable", "false", "true")));
        file().write(List.of());
        assertThat(home.resolve("aludel-accepted.toml")).doesNotExist();
    }

    @Test
    void stringsOfAllKindsComeBack() {
        for (String each :
                List.of("'it''s \"so\"'", "a\\b", "two\nlines\tand\r more", "\u0001\u007f", "ü 🂡", "#[[x]]")) {
            file().write(List.of(differs("comment", each, "none")));
            assertThat(file().read()).containsExactly(differs("comment", each, "none"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [[colum]]~name = "x"                                    | 1 | [[colum]] is no kind of object; the kinds are namespace,
                    ~~[[column]]~name = "x"                                 | 3 | the column x needs its table
                    [[index]]~table = "t"                                   | 1 | a [[index]] needs a name
                    [[column]]~table = "t"~name = "x"~onyl = "database"     | 4 | unknown key "onyl"; the keys are definition, differs, name, only, table, why
                    [[column]]~table = "t"~name = "x"                       | 1 | the column t.x must have either only = "database" or "entities"
                    [[index]]~table = "t"~name = "x"~only = "us"            | 4 | only is "us", but must be "database" or "entities"
                    [[index]]~table = "t"~name = "x"~only = "database"      | 1 | the index t.x needs its definition
                    [[column]]~table="t"~name="x"~differs.nul = {}          | 4 | a column has no attribute "nul"; it has type, nullable,
                    [[column]]~table="t"~name="x"~differs.type = "a"        | 4 | differs.type must be { database = "…", entities = "…" }
                    [[column]]~table="t"~name="x"~differs.type = {database = "a", entities = "a"} | 4 | differs.type has "a" on both sides, which is no difference
                    [[table]]~table = "t"~name = "x"~only = "database"      | 2 | a table belongs to no table; delete the line
                    [[table]]~name = "a.b.c"~only = "database"              | 1 | "a.b.c" is no name, or namespace and name
                    [[table]]~name = "a"~only = "database"~[[table]]~name = "a"~only = "entities" | 4 | the table a has a block in line 1 already; join the two
                    name = "x"                                              | 1 | "name" is no block
                    [table]~name = "x"                                      | 1 | "table" is no block; an object has a block of its own
                    [[table]]~name = x                                      | 2 | is no TOML
                    """)
    void saysWhatIsWrongAndWhere(String text, int line, String message) throws IOException {
        Files.writeString(home.resolve("aludel-accepted.toml"), text.strip().replace('~', '\n'));
        assertThatThrownBy(() -> file().read())
                .isInstanceOf(AludelException.class)
                .hasMessageContaining(message)
                .hasMessageStartingWith("aludel-accepted.toml, line %d: ".formatted(line));
    }
}

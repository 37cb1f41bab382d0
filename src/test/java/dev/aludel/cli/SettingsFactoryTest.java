package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.Address;
import dev.aludel.Against;
import dev.aludel.AludelException;
import dev.aludel.ExitCode;
import dev.aludel.Settings;
import dev.aludel.diff.Difference;
import dev.aludel.diff.IgnoreRule;
import dev.aludel.revision.Format;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the settings become: an option beats the environment, and that the file. */
class SettingsFactoryTest {

    private static final String SEPARATOR = File.pathSeparator;

    @TempDir
    Path directory;

    private final GlobalOptions options = new GlobalOptions();
    private final Map<String, String> environment = new HashMap<>();

    private Settings settings() {
        return new SettingsFactory(options, environment, directory).settings();
    }

    private void file(String... lines) throws IOException {
        write("aludel.toml", lines);
    }

    private Path write(String name, String... lines) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, String.join("\n", lines));
    }

    @Test
    void withNothingSaidEverythingIsByDefault() {
        assertThat(settings()).isEqualTo(Settings.of(directory));
    }

    @Test
    void theFileSaysEverything() throws IOException {
        file(
                "project = 'app'",
                "classpath = ['a', 'b.jar']",
                "migrations = 'revisions'",
                "format = 'sql'",
                "packages = ['p', 'q']",
                "persistence-unit = 'unit'",
                "against = 'history'",
                "transaction = 'run'",
                "lock-timeout = '500ms'",
                "[database]",
                "url = 'jdbc:postgresql://h/d'",
                "user = 'u'",
                "password = 'p'",
                "[scratch]",
                "url = 'jdbc:postgresql://s/d'",
                "user = 'su'",
                "[hibernate]",
                "hibernate.dotted = 1",
                "'hibernate.quoted' = true",
                "[arguments]",
                "who = 'Ada'");
        assertThat(settings())
                .isEqualTo(new Settings(
                        directory,
                        directory.resolve("revisions"),
                        Format.SQL,
                        new Settings.Entities(
                                Optional.of(directory.resolve("app")),
                                List.of(directory.resolve("a"), directory.resolve("b.jar")),
                                List.of("p", "q"),
                                Optional.of("unit"),
                                Map.of("hibernate.dotted", "1", "hibernate.quoted", "true")),
                        Optional.of(new Address("jdbc:postgresql://h/d", Optional.of("u"), Optional.of("p"))),
                        Optional.of(new Address("jdbc:postgresql://s/d", Optional.of("su"), Optional.empty())),
                        Optional.of(Against.HISTORY),
                        true,
                        Duration.ofMillis(500),
                        Map.of("who", "Ada")));
    }

    @ParameterizedTest
    @CsvSource({"500ms, 500", "3s, 3000", "2 min, 120000"})
    void lockTimeouts(String text, long milliseconds) throws IOException {
        file("lock-timeout = '" + text + "'");
        assertThat(settings().lockTimeout()).isEqualTo(Duration.ofMillis(milliseconds));
    }

    @Test
    void otherLimits() throws IOException {
        file("lock-timeout = '1s'", "statement-timeout = '2s'", "wait = '3s'");
        assertThat(settings().limits())
                .isEqualTo(new Settings.Limits(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3)));
    }

    @Nested
    class OfWhatIsTolerated {

        @Test
        void theFileNamesAnotherFileAndRules() throws IOException {
            write(
                    "conf/aludel.toml",
                    "accepted = 'other.toml'",
                    "[[ignore]]",
                    "kind = 'foreign key'",
                    "attribute = 'on-*'",
                    "[[ignore]]",
                    "namespace = 'audit'",
                    "table = 't?'",
                    "name = 'n*'",
                    "only = 'database'");
            environment.put("ALUDEL_CONFIG", "conf/aludel.toml");
            assertThat(settings().tolerance())
                    .isEqualTo(new Settings.Tolerance(
                            directory.resolve("conf/other.toml"),
                            List.of(
                                    new IgnoreRule(
                                            Optional.of(Difference.Kind.FOREIGN_KEY),
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.of(new IgnoreRule.Glob("on-*")),
                                            Optional.empty()),
                                    new IgnoreRule(
                                            Optional.empty(),
                                            Optional.of(new IgnoreRule.Glob("audit")),
                                            Optional.of(new IgnoreRule.Glob("t?")),
                                            Optional.of(new IgnoreRule.Glob("n*")),
                                            Optional.empty(),
                                            Optional.of(IgnoreRule.Side.DATABASE)))));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        kind = 'indx'                    | ignore[1]: kind is "indx", but must be one of namespace, enum,
                        attribute = 'nulable'            | ignore[1]: there is no attribute "nulable"; there are attributes, collation,
                        kind='check'~attribute='on-delete' | ignore[1]: a check has no attribute "on-delete"; there are expression, name
                        kind='namespace'~attribute='*'   | ignore[1]: a namespace has no attribute "*"; it has none
                        knd = 'index'                    | unknown key "ignore[1].knd"; the keys are attribute, kind, name, namespace, only, table
                        only = 'db'                      | ignore[1]: only is "db", but must be "database" or "entities"
                        only = 'database'~attribute='type' | ignore[1]: attribute is about what both sides have
                        table = ''                       | ignore[1]: table is empty
                        kind='sequence'~table='t'        | ignore[1]: a sequence belongs to no table
                        table = ['t']                    | "ignore[1].table" must be a single value
                        ''                               | ignore[1]: a rule that says nothing would ignore everything
                        """)
        void aRuleThatCanFitNothingIsRefused(String rule, String message) throws IOException {
            file("[[ignore]]", rule.replace('~', '\n').equals("''") ? "" : rule.replace('~', '\n'));
            assertThatThrownBy(() -> settings())
                    .isInstanceOf(AludelException.class)
                    .hasMessageStartingWith("aludel.toml: ")
                    .hasMessageContaining(message);
        }

        @ParameterizedTest
        @ValueSource(strings = {"ignore = 'x'", "[ignore]\nkind = 'index'", "ignore = ['x']"})
        void rulesAreAListOfTables(String text) throws IOException {
            file(text);
            assertThatThrownBy(() -> settings())
                    .hasMessage(
                            "aludel.toml: \"ignore\" must be a list of tables; write [[ignore]] and its keys under it");
        }
    }

    @Nested
    class OfMigrations {

        @Test
        void anOptionBeatsTheEnvironmentAndThatTheFile() throws IOException {
            file("migrations = 'file'");
            assertThat(settings().migrations()).isEqualTo(directory.resolve("file"));
            environment.put("ALUDEL_MIGRATIONS", "variable");
            assertThat(settings().migrations()).isEqualTo(directory.resolve("variable"));
            options.migrations = Path.of("option");
            assertThat(settings().migrations()).isEqualTo(directory.resolve("option"));
        }

        @Test
        void anEmptyVariableSaysNothing() throws IOException {
            file("migrations = 'file'");
            environment.put("ALUDEL_MIGRATIONS", " ");
            assertThat(settings().migrations()).isEqualTo(directory.resolve("file"));
        }

        @Test
        void aPathOfTheFileStartsAtTheFileAndAnyOtherAtTheWorkingDirectory() throws IOException {
            write("conf/other.toml", "migrations = '../revisions'", "project = 'app'");
            environment.put("ALUDEL_CONFIG", "conf/other.toml");
            var settings = settings();
            assertThat(settings.home()).isEqualTo(directory.resolve("conf"));
            assertThat(settings.migrations()).isEqualTo(directory.resolve("revisions"));
            assertThat(settings.entities().project()).contains(directory.resolve("conf/app"));
            assertThat(settings.workspace()).isEqualTo(directory.resolve("conf/.aludel"));
            options.migrations = Path.of("mine");
            assertThat(settings().migrations()).isEqualTo(directory.resolve("mine"));
        }
    }

    @Nested
    class OfTheDatabase {

        private static final String DATABASE_URL = "DATABASE_URL";

        private String url() {
            return settings().database().orElseThrow().url();
        }

        @Test
        void anOptionBeatsTheEnvironmentAndThatTheFile() throws IOException {
            file("[database]", "url = 'file'");
            assertThat(url()).isEqualTo("file");
            environment.put(DATABASE_URL, "platform");
            assertThat(url()).isEqualTo("platform");
            environment.put("ALUDEL_URL", "variable");
            assertThat(url()).isEqualTo("variable");
            options.url = "option";
            assertThat(url()).isEqualTo("option");
        }

        @Test
        void aNameMeansThatOneOfTheFile() throws IOException {
            file("[database]", "url = 'file'", "user = 'u'", "[database.live]", "url = 'live'");
            environment.put(DATABASE_URL, "platform");
            options.name = "live";
            assertThat(settings().database()).contains(new Address("live", Optional.empty(), Optional.empty()));
            options.name = null;
            environment.put("ALUDEL_NAME", "live");
            assertThat(url()).isEqualTo("live");
            environment.put("ALUDEL_URL", "variable");
            assertThat(url()).isEqualTo("variable");
        }

        @Test
        void theFileMayNameTheOneThatIsMeant() throws IOException {
            file("name = 'live'", "[database.live]", "url = 'live'", "[database.test]", "url = 'test'");
            assertThat(url()).isEqualTo("live");
            options.name = "test";
            assertThat(url()).isEqualTo("test");
        }

        @Test
        void userAndPasswordCanComeFromElsewhereThanTheUrl() throws IOException {
            file("[database]", "url = 'file'", "user = 'filer'", "password = 'filed'");
            environment.put("ALUDEL_PASSWORD", "secret");
            options.user = "me";
            assertThat(settings().database()).contains(new Address("file", Optional.of("me"), Optional.of("secret")));
            options.password = "other";
            assertThat(settings().database().orElseThrow().password()).contains("other");
        }

        @Test
        void withoutUrlThereIsNoneWhateverTheUserIs() {
            options.user = "me";
            assertThat(settings().database()).isEmpty();
            assertThat(settings().comparison()).isEqualTo(Against.HISTORY);
        }
    }

    /** The role and its password, which a URL may hold too. */
    @Nested
    class OfTheRole {

        @Test
        void aUrlWithoutARoleTakesThatOfTheFile() throws IOException {
            file("[database]", "url = 'jdbc:postgresql://file/app'", "user = 'writer'");
            environment.put("DATABASE_URL", "postgresql://elsewhere/app");
            environment.put("ALUDEL_PASSWORD", "secret");
            assertThat(settings().database()).contains(address("postgresql://elsewhere/app", "writer", "secret"));
        }

        @Test
        void aUrlOfTheEnvironmentKeepsItsOwnRole() throws IOException {
            file("[database]", "url = 'jdbc:postgresql://file/app'", "user = 'writer'", "password = 'secret'");
            environment.put("DATABASE_URL", "postgresql://owner:other@elsewhere/app");
            assertThat(settings().database()).contains(address("postgresql://owner:other@elsewhere/app", null, null));
        }

        @Test
        void aRoleOfTheSameOrAStrongerPlaceReplacesThatOfTheUrl() {
            environment.put("DATABASE_URL", "postgresql://owner:other@elsewhere/app");
            environment.put("ALUDEL_USER", "admin");
            options.password = "mine";
            assertThat(settings().database())
                    .contains(address("postgresql://owner:other@elsewhere/app", "admin", "mine"));
        }

        private Address address(String url, String user, String password) {
            return new Address(url, Optional.ofNullable(user), Optional.ofNullable(password));
        }
    }

    @Nested
    class OfTheEntities {

        @Test
        void aProjectOfAnOptionBeatsTheEnvironmentAndThatTheFile() throws IOException {
            file("project = 'file'", "classpath = ['classes']");
            assertThat(settings().entities().project()).contains(directory.resolve("file"));
            environment.put("ALUDEL_PROJECT", "variable");
            assertThat(settings().entities().project()).contains(directory.resolve("variable"));
            assertThat(settings().entities().classpath()).isEmpty();
            options.project = Path.of("option");
            assertThat(settings().entities().project()).contains(directory.resolve("option"));
            options.classpath = "more";
            assertThat(settings().entities().project()).contains(directory.resolve("option"));
            assertThat(settings().entities().classpath()).containsExactly(directory.resolve("more"));
        }

        @Test
        void aSaidClasspathReplacesProjectAndClasspath() throws IOException {
            file("project = 'app'", "classpath = 'a'");
            environment.put("ALUDEL_CLASSPATH", "b" + SEPARATOR + "c");
            assertThat(settings().entities().project()).isEmpty();
            assertThat(settings().entities().classpath())
                    .containsExactly(directory.resolve("b"), directory.resolve("c"));
            options.classpath = "d";
            assertThat(settings().entities().classpath()).containsExactly(directory.resolve("d"));
        }

        @Test
        void aStarStandsForTheJarsOfAFolderByName() throws IOException {
            write("libs/b.jar");
            write("libs/a.jar");
            write("libs/readme.txt");
            options.classpath = "libs/*.jar";
            assertThat(settings().entities().classpath())
                    .containsExactly(directory.resolve("libs/a.jar"), directory.resolve("libs/b.jar"));
            options.classpath = "libs/*";
            assertThat(settings().entities().classpath()).hasSize(2);
        }

        @Test
        void packagesAndUnit() throws IOException {
            file("packages = 'one'", "persistence-unit = 'u'");
            assertThat(settings().entities().packages()).containsExactly("one");
            environment.put("ALUDEL_PACKAGES", "two,three");
            environment.put("ALUDEL_PERSISTENCE_UNIT", "v");
            assertThat(settings().entities().packages()).containsExactly("two", "three");
            assertThat(settings().entities().persistenceUnit()).contains("v");
            options.packages = List.of("four");
            options.persistenceUnit = "w";
            assertThat(settings().entities().packages()).containsExactly("four");
            assertThat(settings().entities().persistenceUnit()).contains("w");
        }

        @Test
        void settingsAreJoinedKeyByKey() throws IOException {
            file("[hibernate]", "a = 'file'", "b = 'file'", "c = 'file'", "[arguments]", "x = 'file'");
            environment.put("ALUDEL_PROPERTY", "b=variable,c=variable");
            environment.put("ALUDEL_X", "x=variable,y=a=b");
            options.properties.put("c", "option");
            options.arguments.put("z", "");
            assertThat(settings().entities().properties())
                    .isEqualTo(Map.of("a", "file", "b", "variable", "c", "option"));
            assertThat(settings().arguments()).isEqualTo(Map.of("x", "variable", "y", "a=b", "z", ""));
        }
    }

    @Nested
    class OfSwitches {

        @ParameterizedTest
        @ValueSource(strings = {"1", "true", "YES", "on"})
        void on(String value) {
            options.addSwitches(Map.of("ALUDEL_JSON", value, "ALUDEL_QUIET", value, "ALUDEL_VERBOSE", value));
            assertThat(List.of(options.json, options.quiet, options.verbose)).containsOnly(true);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "0", "false", "no"})
        void off(String value) {
            options.addSwitches(Map.of("ALUDEL_JSON", value));
            assertThat(options.json).isFalse();
            options.json = true;
            options.addSwitches(Map.of("ALUDEL_JSON", value));
            assertThat(options.json).isTrue();
        }
    }

    @Test
    void theFileSwitchesOn() throws IOException {
        file("json = true", "quiet = false");
        settings();
        assertThat(options.json).isTrue();
        assertThat(options.quiet).isFalse();
        file("verbose = 'yes'");
        assertThatThrownBy(this::settings).hasMessage("aludel.toml: \"verbose\" must be true or false");
    }

    @Test
    void aWrongSettingIsTheUsersAndNamed() throws IOException {
        file("format = 'xml'");
        assertThatThrownBy(this::settings)
                .isInstanceOfSatisfying(
                        AludelException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessage("format is \"xml\", but must be java or sql");
    }
}

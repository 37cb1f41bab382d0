package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An option beats the environment, and the environment beats the file. */
class RoleOfTheUrlTest {

    @TempDir
    Path directory;

    private final GlobalOptions options = new GlobalOptions();
    private final Map<String, String> environment = new LinkedHashMap<>();

    @Test
    void theFileAlone() throws IOException {
        file("url = \"jdbc:postgresql://file/app\"", "user = \"writer\"", "password = \"secret\"");
        assertThat(database()).contains(address("jdbc:postgresql://file/app", "writer", "secret"));
    }

    @Test
    void aUrlWithoutARoleTakesThatOfTheFile() throws IOException {
        file("url = \"jdbc:postgresql://file/app\"", "user = \"writer\"");
        environment.put("DATABASE_URL", "postgresql://elsewhere/app");
        environment.put("ALUDEL_PASSWORD", "secret");
        assertThat(database()).contains(address("postgresql://elsewhere/app", "writer", "secret"));
    }

    @Test
    void aUrlOfTheEnvironmentKeepsItsOwnRole() throws IOException {
        file("url = \"jdbc:postgresql://file/app\"", "user = \"writer\"", "password = \"secret\"");
        environment.put("DATABASE_URL", "postgresql://owner:other@elsewhere/app");
        assertThat(database()).contains(address("postgresql://owner:other@elsewhere/app", null, null));
    }

    @Test
    void aRoleOfTheSameOrAStrongerPlaceReplacesThatOfTheUrl() throws IOException {
        environment.put("DATABASE_URL", "postgresql://owner:other@elsewhere/app");
        environment.put("ALUDEL_USER", "admin");
        options.password = "mine";
        assertThat(database()).contains(address("postgresql://owner:other@elsewhere/app", "admin", "mine"));
    }

    @Test
    void anOptionBeatsTheEnvironment() throws IOException {
        environment.put("ALUDEL_URL", "jdbc:postgresql://environment/app");
        environment.put("DATABASE_URL", "jdbc:postgresql://platform/app");
        assertThat(database().map(Address::url)).contains("jdbc:postgresql://environment/app");
        options.url = "jdbc:postgresql://option/app";
        assertThat(database().map(Address::url)).contains("jdbc:postgresql://option/app");
    }

    @Test
    void aNamedDatabaseDoesNotLookAtThePlatforms() throws IOException {
        Files.writeString(directory.resolve("aludel.toml"), "[database.staging]\nurl = \"postgresql://staging/app\"\n");
        environment.put("DATABASE_URL", "jdbc:postgresql://platform/app");
        options.name = "staging";
        assertThat(database().map(Address::url)).contains("postgresql://staging/app");
    }

    private void file(String... lines) throws IOException {
        Files.writeString(directory.resolve("aludel.toml"), "[database]\n" + String.join("\n", lines) + "\n");
    }

    private Optional<Address> database() {
        return new SettingsFactory(options, environment, directory).settings().database();
    }

    private static Address address(String url, String user, String password) {
        return new Address(url, Optional.ofNullable(user), Optional.ofNullable(password));
    }
}

package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that hold what is printed; {@code -Daludel.update} writes them. */
final class Golden {

    private Golden() {}

    static void assertText(Path file, String text) throws IOException {
        if (Boolean.getBoolean("aludel.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(text).as(file.toString()).isEqualTo(Files.readString(file));
    }
}

package dev.aludel.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A code block after {@code <!-- file: PATH -->} is that file, whole. */
class IncludedFilesTest {

    private static final Pattern MARK = Pattern.compile("<!-- file: (\\S+) -->");

    @Test
    void codeBlocksAreTheFilesThatTheyName() throws IOException {
        var pages = new ArrayList<Path>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")));
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            docs.filter(each -> each.toString().endsWith(".md")).forEach(pages::add);
        }
        int blocks = 0;
        for (Path page : pages) {
            blocks += check(page);
        }
        assertThat(blocks).isPositive();
    }

    private static int check(Path page) throws IOException {
        List<String> lines = Files.readAllLines(page);
        int blocks = 0;
        for (int i = 0; i < lines.size(); i++) {
            var mark = MARK.matcher(lines.get(i));
            if (mark.matches()) {
                int start = i + 2;
                int end = start;
                while (!lines.get(end).equals("```")) {
                    end++;
                }
                assertThat(lines.subList(start, end))
                        .as(page + ": the block of " + mark.group(1))
                        .isEqualTo(Files.readAllLines(Path.of(mark.group(1))));
                blocks++;
            }
        }
        return blocks;
    }
}

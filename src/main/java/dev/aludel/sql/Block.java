package dev.aludel.sql;

import dev.aludel.schema.Literal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A DO block whose body is a resource, so that a script that holds it needs nothing else. */
public final class Block {

    private Block() {}

    /**
     * The statement.
     *
     * @param tag what stands in the dollars
     * @param beside the class beside which the resource is
     * @param name the resource's name, without {@code .sql}
     * @param values SQL for each {@code :name} in it
     */
    public static String of(String tag, Class<?> beside, String name, Map<String, String> values) {
        String body = read(beside, name);
        for (var value : values.entrySet()) {
            body = body.replace(":" + value.getKey(), value.getValue());
        }
        return "DO " + Literal.dollars(tag, body);
    }

    private static String read(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name + ".sql");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.aludel.testing;

import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code mutation/mutations.toml} lists: changes that somebody makes to a database behind the tool's back.
 *
 * @param mutation the changes
 * @param impossible the attributes that cannot be changed alone
 */
public record Mutations(List<Mutation> mutation, List<Impossible> impossible) {

    /**
     * One change.
     *
     * @param of the attribute that it changes, as {@link Attributes} names it
     * @param about what is special about it, when the attribute does not say that
     * @param since the first major version that has it; zero for all
     * @param drift whether no entity says it, so that it is only found beside what the revisions made
     * @param sql the statements
     * @param says parts of one line that {@code check} must print
     */
    public record Mutation(String of, @Nullable String about, int since, boolean drift, String sql, List<String> says) {

        /** @param serverVersion as the server counts it */
        public boolean isPossibleOn(int serverVersion) {
            return serverVersion / 10_000 >= since;
        }

        @Override
        public String toString() {
            return of + (about == null ? "" : " (" + about + ")");
        }
    }

    /**
     * @param of the attributes
     * @param why why there is no case of them
     */
    public record Impossible(List<String> of, String why) {}

    /** All of them, in the order of the file. */
    public static Mutations all() {
        try (var toml = Mutations.class.getResourceAsStream("/mutation/mutations.toml")) {
            return new TomlMapper().readValue(toml, Mutations.class);
        } catch (IOException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}

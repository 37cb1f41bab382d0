package dev.aludel;

import java.util.List;
import java.util.Optional;

/**
 * Which objects are said to be others under new names.
 *
 * @param declared {@code OLD=NEW}, as in {@code users=people}, {@code users.mail=email} or {@code
 *     mood.happy=glad}
 * @param question what is asked where nobody said so and a rename looks likely
 */
public record RenameChoice(List<String> declared, Question question) {

    /** Nothing is declared, and nobody is there to be asked. */
    public static final RenameChoice NONE = new RenameChoice(List.of(), (kind, from, to) -> Optional.empty());

    public RenameChoice {
        declared = List.copyOf(declared);
    }

    /** Asks whether an object that goes is the one that comes. */
    @FunctionalInterface
    public interface Question {

        /**
         * @param kind what it is: {@code column}, {@code table}
         * @param from the object that goes
         * @param to the name of the one that comes
         * @return whether it is the same one; nothing when nobody answers
         */
        Optional<Boolean> isRenamed(String kind, String from, String to);
    }
}

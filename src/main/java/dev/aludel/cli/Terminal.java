package dev.aludel.cli;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

/** The person at a terminal, when there is one. */
@FunctionalInterface
interface Terminal {

    /** Nobody, as in a script. */
    Terminal NONE = question -> Optional.empty();

    /** Asks, and gives the line that is typed; nothing where nobody sits at a terminal, or types the end of input. */
    Optional<String> ask(String question);

    /** That of the process. */
    static Terminal ofProcess() {
        return question -> Optional.ofNullable(System.console())
                .filter(Terminal::isTerminal)
                .map(console -> console.readLine("%s", question));
    }

    /** From Java 22 on there is a console without a terminal too, and a method that tells (JDK-8309155). */
    private static boolean isTerminal(java.io.Console console) {
        try {
            return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}

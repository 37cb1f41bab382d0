package dev.aludel.cli;

import dev.aludel.Against;
import dev.aludel.AludelException;
import dev.aludel.ExitCode;
import dev.aludel.ReviewRequest;
import dev.aludel.ReviewResult;
import java.util.List;
import java.util.Optional;

/** The accepted differences, shown, and edited as somebody at a terminal says. */
final class Review {

    private static final String QUESTION = "accept NAME, drop NAME, or nothing to leave it so: ";

    private final Main main;
    private final Optional<Against> against;

    Review(Main main, Optional<Against> against) {
        this.main = main;
        this.against = against;
    }

    int run(ReviewRequest request) {
        ReviewResult result = main.aludel().review(request);
        boolean asked = request.accept().isEmpty() && request.drop().isEmpty() && !main.options.json;
        while (asked) {
            Optional<String> answer = main.console()
                    .terminal()
                    .ask(String.join("\n", AdoptLines.of(result)) + "\n" + QUESTION)
                    .map(String::strip);
            if (answer.isEmpty() || answer.get().isEmpty()) {
                return answer.isEmpty()
                        ? main.print(result, AdoptLines.of(result), ExitCode.DONE)
                        : ExitCode.DONE.code();
            }
            result = said(answer.get(), result);
        }
        return main.print(result, AdoptLines.of(result), ExitCode.DONE);
    }

    private ReviewResult said(String answer, ReviewResult before) {
        String[] words = answer.split("\\s+", 2);
        boolean accept = words[0].equals("accept");
        if (words.length < 2 || !accept && !words[0].equals("drop")) {
            main.console().err().println("\"%s\" is neither accept NAME nor drop NAME".formatted(answer));
            main.console().err().flush();
            return before;
        }
        List<String> names = List.of(words[1]);
        try {
            return main.aludel()
                    .review(new ReviewRequest(against, accept ? names : List.of(), accept ? List.of() : names));
        } catch (AludelException e) {
            main.console().err().println(e.getMessage());
            main.console().err().flush();
            return before;
        }
    }
}

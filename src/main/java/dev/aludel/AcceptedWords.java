package dev.aludel;

import dev.aludel.diff.Accepted;

/** How an accepted difference is called. */
final class AcceptedWords {

    private AcceptedWords() {}

    /** {@code index users.users_lower_idx}, {@code column users.email: nullable}. */
    static String of(Accepted difference) {
        String object = Shown.word(difference.subject().kind()) + " " + difference.subject();
        return difference.isPresence() ? object : object + ": " + difference.attribute();
    }
}

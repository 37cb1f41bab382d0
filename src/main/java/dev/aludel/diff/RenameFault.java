package dev.aludel.diff;

import java.util.List;

/** Why a rename that somebody asks for cannot be. */
public sealed interface RenameFault {

    <R> R accept(Visitor<R> visitor);

    /** One method for each kind and no default, so that a new kind breaks the build. */
    interface Visitor<R> {

        R notOldAndNew(NotOldAndNew fault);

        R notThere(NotThere fault);

        R notWanted(NotWanted fault);

        R alreadyThere(AlreadyThere fault);

        R ambiguous(Ambiguous fault);

        R twice(Twice fault);
    }

    /** @param text what is not {@code OLD=NEW} */
    record NotOldAndNew(String text) implements RenameFault {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notOldAndNew(this);
        }
    }

    /**
     * @param text what was asked for
     * @param old what the current picture does not have
     * @param candidates what could be renamed
     */
    record NotThere(String text, String old, List<String> candidates) implements RenameFault {

        public NotThere {
            candidates = List.copyOf(candidates);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notThere(this);
        }
    }

    /**
     * @param text what was asked for
     * @param to the name that no entity asks for
     * @param candidates the names that are new
     */
    record NotWanted(String text, String to, List<String> candidates) implements RenameFault {

        public NotWanted {
            candidates = List.copyOf(candidates);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notWanted(this);
        }
    }

    /**
     * @param text what was asked for
     * @param to the name that is there already
     */
    record AlreadyThere(String text, String to) implements RenameFault {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.alreadyThere(this);
        }
    }

    /**
     * @param text what was asked for
     * @param meanings what it may mean, in words
     */
    record Ambiguous(String text, List<String> meanings) implements RenameFault {

        public Ambiguous {
            meanings = List.copyOf(meanings);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ambiguous(this);
        }
    }

    /**
     * @param what what would get two names, or a name that would go to two
     * @param texts what was asked for
     */
    record Twice(String what, List<String> texts) implements RenameFault {

        public Twice {
            texts = List.copyOf(texts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.twice(this);
        }
    }
}

package dev.aludel;

/** Hears what a command is doing; never needed for what it does. Called on the caller's thread. */
public interface Progress {

    /** Hears nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void say(String line) {}

        @Override
        public void detail(String line) {}
    };

    /** A line that a person who waits wants to see. */
    void say(String line);

    /** A line for a person who looks closely: a statement that is about to run. */
    void detail(String line);
}

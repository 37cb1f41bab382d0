package dev.aludel;

/**
 * The progress of one target among many that are worked on at once: its name before each line, and one line at a time.
 */
final class TargetProgress implements Progress {

    private final Progress all;
    private final String name;

    /**
     * @param all hears all targets, one at a time
     * @param name the target's name
     */
    TargetProgress(Progress all, String name) {
        this.all = all;
        this.name = name;
    }

    @Override
    public void say(String text) {
        synchronized (all) {
            text.lines().forEach(line -> all.say(name + ": " + line));
        }
    }

    @Override
    public void batch(String revision, long rows, long expected, boolean done) {
        synchronized (all) {
            all.batch(name + ": " + revision, rows, expected, done);
        }
    }

    @Override
    public void detail(String text) {
        synchronized (all) {
            text.lines().forEach(line -> all.detail(name + ": " + line));
        }
    }
}

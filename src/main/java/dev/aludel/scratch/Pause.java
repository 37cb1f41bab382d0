package dev.aludel.scratch;

/** A short wait between two looks at something that sends no notice. */
final class Pause {

    private Pause() {}

    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScratchException(new ScratchFault.Interrupted(), e);
        }
    }
}

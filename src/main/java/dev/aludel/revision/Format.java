package dev.aludel.revision;

/** The two forms of a revision file. */
public enum Format {
    JAVA("java"),
    SQL("sql");

    private final String extension;

    Format(String extension) {
        this.extension = extension;
    }

    /** The file name's ending, without the dot. */
    public String extension() {
        return extension;
    }
}

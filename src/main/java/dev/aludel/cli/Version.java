package dev.aludel.cli;

import dev.aludel.Aludel;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "aludel " + Aludel.version(), "java " + System.getProperty("java.version"),
        };
    }
}

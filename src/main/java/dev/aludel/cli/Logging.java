package dev.aludel.cli;

import java.util.List;
import java.util.Map;

/**
 * Sets up slf4j-simple and java.util.logging before either is touched: the libraries' own messages go
 * to standard error, and only with {@code --verbose}.
 */
final class Logging {

    private Logging() {}

    static void configure(List<String> arguments, Map<String, String> environment) {
        boolean verbose = arguments.contains("-v")
                || arguments.contains("--verbose")
                || GlobalOptions.isOn(environment, "ALUDEL_VERBOSE");
        String level = verbose ? "info" : "off";
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", level);
        System.setProperty("org.slf4j.simpleLogger.logFile", "System.err");
        System.setProperty("org.slf4j.simpleLogger.showThreadName", "false");
        System.setProperty("org.slf4j.simpleLogger.showShortLogName", "true");
        System.setProperty("org.jboss.logging.provider", "slf4j");
    }
}

package dev.aludel.revision;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A revision that an application brings on its class path.
 *
 * @param header its header
 * @param path its name there, for messages; no file
 * @param checksum that of its text; nothing when only its class is there
 * @param body makes its body; throws {@link RevisionException} when that cannot be
 */
public record ClassPathRevision(Header header, Path path, Optional<String> checksum, Supplier<Migration> body) {}

package dev.aludel.revision;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The two sections of an SQL revision: what follows the line {@code -- upgrade}, and what follows {@code -- downgrade}.
 *
 * @param upgrade the way up
 * @param downgrade the way down
 */
record SqlSections(Section upgrade, Section downgrade) {

    /**
     * One direction's text.
     *
     * @param firstLine the line of the file that the text begins with, counted from 1
     * @param text without the line that opens the section
     */
    record Section(int firstLine, String text) {}

    private static final Pattern UPGRADE = Pattern.compile("--\\s*upgrade\\s*");
    private static final Pattern DOWNGRADE = Pattern.compile("--\\s*downgrade\\s*");

    static boolean isSection(String line) {
        return UPGRADE.matcher(line).matches() || DOWNGRADE.matcher(line).matches();
    }

    static SqlSections read(Path file, String text) {
        List<String> lines = text.lines().toList();
        Map<Direction, Section> sections = new EnumMap<>(Direction.class);
        for (int i = 0; i < lines.size(); i++) {
            if (sections.isEmpty()) {
                refuseStatement(file, lines.get(i), i + 1);
            }
            if (isSection(lines.get(i))) {
                Direction direction = UPGRADE.matcher(lines.get(i)).matches() ? Direction.UPGRADE : Direction.DOWNGRADE;
                if (sections.put(direction, new Section(i + 2, until(lines, i + 1))) != null) {
                    throw new RevisionException(
                            new BodyFault.MisplacedLine(file, i + 1, "a second section " + lines.get(i)));
                }
            }
        }
        for (Direction direction : Direction.values()) {
            if (!sections.containsKey(direction)) {
                throw new RevisionException(new BodyFault.MissingSection(file, direction));
            }
        }
        return new SqlSections(sections.get(Direction.UPGRADE), sections.get(Direction.DOWNGRADE));
    }

    private static void refuseStatement(Path file, String line, int number) {
        if (!line.isBlank() && !line.strip().startsWith("--")) {
            throw new RevisionException(
                    new BodyFault.MisplacedLine(file, number, "before -- upgrade: " + line.strip()));
        }
    }

    private static String until(List<String> lines, int start) {
        var section = new ArrayList<String>();
        for (int i = start; i < lines.size() && !isSection(lines.get(i)); i++) {
            section.add(lines.get(i));
        }
        return String.join("\n", section);
    }
}

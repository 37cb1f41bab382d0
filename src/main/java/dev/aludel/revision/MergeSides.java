package dev.aludel.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Fingerprints of the branches that merge revisions join, so that an edit after the proof is noticed. A side is all
 * that one parent stands on and not all of them do, dependencies included; its fingerprint changes with any text in any
 * of its files, and with the revisions that it is made of.
 */
public final class MergeSides {

    private static final int DIGITS = 16;

    private final RevisionGraph graph;
    private final Map<String, RevisionFile> files = new TreeMap<>();
    private final Map<String, String> checksums = new HashMap<>();

    public MergeSides(RevisionDirectory directory) {
        this(directory.graph(), directory.files());
    }

    /**
     * Of the files that are in a graph.
     *
     * @param files those of all revisions of the graph, at least; others are left alone
     */
    public MergeSides(RevisionGraph graph, Collection<RevisionFile> files) {
        this.graph = graph;
        files.forEach(file -> this.files.put(file.header().id(), file));
    }

    /**
     * A merge of which something is no longer what it was when it was proved.
     *
     * @param merge the merge revision's file
     * @param parents the parents whose branches were edited; all of them when their number is another one
     * @param body whether its own statements were
     */
    public record Edited(RevisionFile merge, List<String> parents, boolean body) {

        public Edited {
            parents = List.copyOf(parents);
        }
    }

    /**
     * One fingerprint for each parent, in their order: sixteen hexadecimal digits.
     *
     * @throws RevisionException when a file cannot be read
     */
    public List<String> of(List<String> parents) {
        var ancestors = new ArrayList<List<Header>>();
        Set<Header> common = new HashSet<>();
        for (String parent : parents) {
            List<Header> all = graph.ancestors(List.of(parent));
            if (ancestors.isEmpty()) {
                common.addAll(all);
            } else {
                common.retainAll(new HashSet<>(all));
            }
            ancestors.add(all);
        }
        return ancestors.stream()
                .map(all -> fingerprint(
                        all.stream().filter(each -> !common.contains(each)).toList()))
                .toList();
    }

    /**
     * The merges that were proved and of which a branch, or the body, was edited since, by id.
     *
     * @throws RevisionException when a file cannot be read
     */
    public List<Edited> edited() {
        var edited = new ArrayList<Edited>();
        for (RevisionFile file : files.values()) {
            Optional<MergeProof> known = graph.find(file.header().id()).flatMap(Header::merge);
            known.ifPresent(proof -> {
                List<String> parents = differing(file.header().down(), proof.sides());
                boolean body = !MergeBody.of(file).equals(proof.body());
                if (!parents.isEmpty() || body) {
                    edited.add(new Edited(file, parents, body));
                }
            });
        }
        return edited;
    }

    private List<String> differing(List<String> parents, List<String> recorded) {
        if (parents.size() != recorded.size()) {
            return parents;
        }
        List<String> now = of(parents);
        var differing = new ArrayList<String>();
        for (int i = 0; i < parents.size(); i++) {
            if (!now.get(i).equals(recorded.get(i))) {
                differing.add(parents.get(i));
            }
        }
        return differing;
    }

    private String fingerprint(List<Header> side) {
        var parts = new ArrayList<String>();
        for (Header each : side) {
            parts.add(each.id());
            parts.add(checksums.computeIfAbsent(each.id(), id -> Checksum.of(files.get(id))));
        }
        return SourceText.sha256(parts.toArray(String[]::new)).substring(0, DIGITS);
    }
}

package dev.aludel;

import dev.aludel.revision.ClassPathFolder;
import dev.aludel.revision.ClassPathRevision;
import dev.aludel.revision.Header;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.run.Bodies;
import dev.aludel.run.EditCheck;
import dev.aludel.run.LoadedRevision;
import dev.aludel.run.RunOptions;
import dev.aludel.run.RunReport;
import dev.aludel.run.Runner;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Upgrades a database from within an application: no files, no compiler, no libraries but JDBC and slf4j. */
final class Embedded implements Bodies {

    private final Application application;
    private final Map<String, ClassPathRevision> revisions = new LinkedHashMap<>();

    Embedded(Application application) {
        this.application = application;
        ClassPathFolder.read(application.classLoader(), application.folder(), application.classes())
                .forEach(each -> revisions.put(each.header().id(), each));
    }

    RunResult upgrade(DataSource dataSource) throws SQLException {
        var graph = RevisionGraph.of(
                revisions.values().stream().map(ClassPathRevision::header).toList());
        var heard = new Heard(application.progress());
        RunOptions options =
                application.options().withEditCheck(new EditCheck(graph::applied, application.allowEdited()));
        if (options.observer().isEmpty()) {
            options = options.withObserver(() -> open(dataSource));
        }
        try (Connection connection = dataSource.getConnection()) {
            RunReport report =
                    new Runner(options, heard).run(connection, rows -> graph.upgrade(application.target(), rows), this);
            return new RunResult("database " + connection.getCatalog(), heard.ran, List.copyOf(report.after()));
        }
    }

    private static Connection open(DataSource dataSource) {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<LoadedRevision> load(List<Header> headers) {
        return headers.stream()
                .map(header -> revisions.get(header.id()))
                .map(each -> new LoadedRevision(each.body().get(), each.checksum(), each.path()))
                .toList();
    }

    @Override
    public Optional<String> checksum(Header revision) {
        return Optional.ofNullable(revisions.get(revision.id())).flatMap(ClassPathRevision::checksum);
    }
}

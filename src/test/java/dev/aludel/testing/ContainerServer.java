package dev.aludel.testing;

import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** A server in a container, stopped when the JVM ends. */
final class ContainerServer {

    private ContainerServer() {}

    static TestServer start(String image) {
        var container = new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"));
        // The role of the embedded server too: what people read names it.
        container.withUsername("postgres");
        container.withCommand(
                "postgres", "-c", "fsync=off", "-c", "max_connections=300", "-c", "max_locks_per_transaction=1024");
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        String url = "jdbc:postgresql://%s:%d/%s?user=%s&password=%s"
                .formatted(
                        container.getHost(),
                        container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                        container.getDatabaseName(),
                        container.getUsername(),
                        container.getPassword());
        return new TestServer("Testcontainers (" + image + ")", url);
    }
}

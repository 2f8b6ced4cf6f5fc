package vn.kiphan.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The application's own PostgreSQL server, for this machine only, whose data stays between starts.
 *
 * <p>It listens on 127.0.0.1 at a port that is free when it starts, and asks everyone for a password. {@link #close()} stops it; if
 * the application is killed instead, the server stays behind as an orphan, and the next start on the same folder stops it first. If the
 * server alone is killed, it is started again at the same port: the pool then finds it by itself.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    /** The name of the role and of the database, which the role owns. */
    static final String NAME = "kiphan";

    static final String SUPERUSER = "postgres";

    /** Long enough to read back the write-ahead log after a power cut on a slow disk. */
    private static final int START_SECONDS = 300;

    private static final int STOP_SECONDS = 60;
    private static final int START_ATTEMPTS = 3;
    /** The children of a killed server end when they notice, and until then keep its memory. */
    private static final int START_AGAIN_ATTEMPTS = 30;

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final DatabaseFolder folder;
    private final PostgresPrograms programs;
    private final int port;
    private final String password;
    private boolean closed;

    private EmbeddedDatabase(DatabaseFolder folder, PostgresPrograms programs, int port, String password) {
        this.folder = folder;
        this.programs = programs;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server on the folder and makes there what is missing: programs, cluster, role, database.
     *
     * @throws DatabaseRefused if another application holds the folder, or if PostgreSQL does not start
     */
    static EmbeddedDatabase start(Path home) throws IOException {
        long from = System.nanoTime();
        DatabaseFolder folder = DatabaseFolder.hold(home);
        try {
            PostgresPrograms programs = PostgresPrograms.unpackedIn(folder.home());
            String superuserPassword = PrivateFiles.secret(folder.superuserPasswordFile());
            stopOrphan(folder, programs);
            if (Files.notExists(folder.cluster())) {
                createCluster(folder, programs);
            }
            int port = startServer(folder, programs);
            String password = PrivateFiles.secret(folder.applicationPasswordFile());
            EmbeddedDatabase database = new EmbeddedDatabase(folder, programs, port, password);
            try {
                new ApplicationRole(NAME, password).createIfMissing(port, SUPERUSER, superuserPassword);
            } catch (RuntimeException e) {
                database.close();
                throw e;
            }
            database.watch();
            LOG.info(
                    "PostgreSQL is ready in {} on 127.0.0.1:{} after {} ms",
                    folder.home(),
                    port,
                    (System.nanoTime() - from) / 1_000_000);
            return database;
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/%s?ApplicationName=kip-han".formatted(port, NAME);
    }

    String username() {
        return NAME;
    }

    String password() {
        return password;
    }

    /** Stops the server, which writes everything to disk first, and lets go of the folder. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        try {
            stopServer(folder, programs);
        } finally {
            folder.close();
        }
    }

    private void watch() throws IOException {
        Orphan.of(folder.cluster())
                .ifPresent(server -> server.onExit()
                        .thenRunAsync(
                                this::startAgain, Thread.ofPlatform().daemon().name("postgres-again")::start));
    }

    /** Somebody killed the server, or the system did for want of memory. */
    private synchronized void startAgain() {
        if (closed) {
            return;
        }
        LOG.error("PostgreSQL in {} has ended although nobody asked it to; starting it again", folder.home());
        try {
            Orphan.removeMisleadingPidFile(folder.cluster());
            startServer(folder, programs, () -> port, START_AGAIN_ATTEMPTS);
            watch();
            LOG.info("PostgreSQL is there again on 127.0.0.1:{}; nothing that was confirmed is lost", port);
        } catch (IOException | RuntimeException e) {
            LOG.error(
                    "PostgreSQL could not be started again. Mend what is named here, then start the application anew",
                    e);
        }
    }

    private static void stopOrphan(DatabaseFolder folder, PostgresPrograms programs) throws IOException {
        if (Orphan.of(folder.cluster()).isPresent()) {
            LOG.warn(
                    "The application was killed last time and its PostgreSQL lives on; stopping it before starting anew");
            stopServer(folder, programs);
        }
        Orphan.removeMisleadingPidFile(folder.cluster());
    }

    /** Made aside and moved into place: a start that is killed half-way leaves nothing that looks like a cluster. */
    private static void createCluster(DatabaseFolder folder, PostgresPrograms programs) throws IOException {
        LOG.info("Making a new database in {}", folder.home());
        Path aside = folder.clusterInTheMaking();
        PrivateFiles.deleteFolder(aside);
        var answer =
                programs.run("initdb", ServerArguments.initialise(aside, SUPERUSER, folder.superuserPasswordFile()));
        if (!answer.succeeded()) {
            throw new DatabaseRefused(
                    "PostgreSQL could not make a database in %s. It said: %s".formatted(folder.home(), answer.text()),
                    "Look for a full disk, missing rights on the directory, or a container that runs as root, which"
                            + " PostgreSQL refuses: run the application as an ordinary user.");
        }
        Files.move(aside, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Tried again at another port, because somebody may take the free port first, and because a killed server's children die slowly. */
    private static int startServer(DatabaseFolder folder, PostgresPrograms programs) throws IOException {
        return startServer(folder, programs, EmbeddedDatabase::freePort, START_ATTEMPTS);
    }

    /** A port at which the server may listen. */
    @FunctionalInterface
    private interface Port {
        int choose() throws IOException;
    }

    private static int startServer(DatabaseFolder folder, PostgresPrograms programs, Port ports, int attempts)
            throws IOException {
        for (int attempt = 1; ; attempt++) {
            Files.deleteIfExists(folder.serverLog());
            int port = ports.choose();
            var answer = programs.run(
                    "pg_ctl", ServerArguments.start(folder.cluster(), folder.serverLog(), port, START_SECONDS));
            if (answer.succeeded()) {
                return port;
            }
            if (attempt == attempts) {
                throw new DatabaseRefused(
                        "PostgreSQL did not start on the data in %s. It said: %s %s"
                                .formatted(folder.home(), answer.text(), log(folder)),
                        "The data was left as it is. Mend what the lines above name (disk, rights, postgresql.conf) and start"
                                + " again, or put a backup of the directory in its place.");
            }
            pause();
        }
    }

    private static String log(DatabaseFolder folder) throws IOException {
        return Files.exists(folder.serverLog())
                ? Files.readString(folder.serverLog()).strip()
                : "";
    }

    private static void stopServer(DatabaseFolder folder, PostgresPrograms programs) throws IOException {
        List<String> arguments = ServerArguments.stop(folder.cluster(), STOP_SECONDS);
        var answer = programs.run("pg_ctl", arguments);
        if (!answer.succeeded() && Orphan.of(folder.cluster()).isPresent()) {
            throw new DatabaseRefused(
                    "PostgreSQL in %s did not stop within %d seconds. It said: %s"
                            .formatted(folder.home(), STOP_SECONDS, answer.text()),
                    "Wait until it has ended, then start the application again. Nothing is lost.");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(BETWEEN_ATTEMPTS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL started", e);
        }
    }
}

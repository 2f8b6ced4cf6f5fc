package vn.kiphan.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A server that outlived the application that started it, which was killed. PostgreSQL names it in {@code postmaster.pid}, but
 * after a power cut the number in that file may belong to any other program: it is believed only if it is a PostgreSQL on this very
 * cluster.
 */
final class Orphan {

    private Orphan() {}

    /** The server that still runs on the cluster, if there is one. */
    static Optional<ProcessHandle> of(Path cluster) throws IOException {
        return processNamedIn(pidFile(cluster)).filter(process -> serves(process, cluster));
    }

    /**
     * Removes a pid file whose number has gone to a program that is no PostgreSQL: PostgreSQL would take that program for a server and
     * not start. In every other case the file stays, because it also guards a live server; PostgreSQL then decides.
     */
    static void removeMisleadingPidFile(Path cluster) throws IOException {
        Path pidFile = pidFile(cluster);
        Optional<ProcessHandle> process = processNamedIn(pidFile);
        if (process.isPresent() && process.get().info().command().isPresent() && !isPostgres(process.get())) {
            Files.delete(pidFile);
        }
    }

    private static Path pidFile(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    private static Optional<ProcessHandle> processNamedIn(Path pidFile) throws IOException {
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ProcessHandle::isAlive);
    }

    private static boolean serves(ProcessHandle process, Path cluster) {
        // Windows does not tell a process's arguments
        return isPostgres(process)
                && process.info()
                        .arguments()
                        .map(arguments -> List.of(arguments).contains(cluster.toString()))
                        .orElse(true);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
                .isPresent();
    }
}

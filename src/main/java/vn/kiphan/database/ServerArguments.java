package vn.kiphan.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the server is told: by initdb once, into a postgresql.conf that an operator may edit, and by pg_ctl at each start. */
final class ServerArguments {

    /** For a small machine; durability stays at PostgreSQL's own defaults, which {@link DurabilityCheck} verifies. */
    private static final Map<String, String> SETTINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "64MB"),
            Map.entry("max_wal_size", "256MB"),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            // a week of logs, without the values that people entered
            Map.entry("logging_collector", "on"),
            Map.entry("log_filename", "server-%a.log"),
            Map.entry("log_rotation_age", "1d"),
            Map.entry("log_rotation_size", "0"),
            Map.entry("log_truncate_on_rotation", "on"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_checkpoints", "off")));

    private ServerArguments() {}

    static List<String> initialise(Path cluster, String superuser, Path passwordFile) {
        List<String> arguments = new ArrayList<>(List.of(
                "--pgdata=" + cluster,
                "--username=" + superuser,
                "--pwfile=" + passwordFile,
                "--auth-host=scram-sha-256",
                "--auth-local=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums"));
        SETTINGS.forEach((name, value) -> arguments.add("--set=" + name + "=" + value));
        return arguments;
    }

    /** Loopback and no Unix socket stand on the command line, where no configuration file overrides them. */
    static List<String> start(Path cluster, Path log, int port, int seconds) {
        String options = "-c port=%d -c listen_addresses=127.0.0.1 -c unix_socket_directories=".formatted(port);
        return List.of(
                "start", "-D", cluster.toString(), "-l", log.toString(), "-o", options, "-w", "-t", "" + seconds);
    }

    /** Fast: open transactions are rolled back and everything committed is written out. */
    static List<String> stop(Path cluster, int seconds) {
        return List.of("stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "" + seconds);
    }
}

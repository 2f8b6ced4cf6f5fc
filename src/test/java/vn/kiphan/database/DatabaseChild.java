package vn.kiphan.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** An application in a process of its own, with nothing but its database: something that can really be killed. */
final class DatabaseChild implements AutoCloseable {

    private static final String READY = "ready ";

    private final Process process;
    private final List<String> lines;

    private DatabaseChild(Process process, List<String> lines) {
        this.process = process;
        this.lines = lines;
    }

    /** Starts on the folder, commits a row and stays until it is killed; or is refused and ends. */
    public static void main(String[] arguments) throws Exception {
        try {
            EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
            try (var connection = PreparedFolder.connect(database)) {
                connection.createStatement().execute("create table if not exists kept (word text)");
                connection.createStatement().execute("insert into kept values ('entered')");
            }
            System.out.println(READY + database.jdbcUrl());
            System.in.read();
            database.close();
        } catch (DatabaseRefused e) {
            System.out.println("refused " + e.getMessage());
        }
    }

    /** Returns when the child is ready, or has been refused. */
    static DatabaseChild start(Path home) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseChild.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Stream.Builder<String> lines = Stream.builder();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.add(line);
            if (line.startsWith(READY)) {
                break;
            }
        }
        return new DatabaseChild(process, lines.build().toList());
    }

    boolean ready() {
        return process.isAlive() && lines.getLast().startsWith(READY);
    }

    String output() {
        return String.join("\n", lines);
    }

    /** As {@code kill -9} does: no shutdown hook, no bean destruction. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** As a person stops it. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}

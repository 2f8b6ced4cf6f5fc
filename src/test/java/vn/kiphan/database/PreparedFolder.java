package vn.kiphan.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database folder made once in a run, from which tests take copies: unpacking and initdb are slow, a copy is not. */
final class PreparedFolder {

    private PreparedFolder() {}

    static Path copyTo(Path home) throws IOException {
        return copy(home, true);
    }

    /** A copy in which the programs stand, but no cluster and no password yet. */
    static Path programsTo(Path home) throws IOException {
        return copy(home, false);
    }

    static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }

    /** The server that runs on the folder. */
    static ProcessHandle serverOn(Path home) throws IOException {
        return Orphan.of(home.resolve("cluster")).orElseThrow();
    }

    private static Path copy(Path home, boolean everything) throws IOException {
        PrivateFiles.createFolder(home);
        try (var tree = Files.walk(Original.HOME)) {
            for (Path source : tree.skip(1).toList()) {
                Path relative = Original.HOME.relativize(source);
                boolean program = relative.startsWith(Original.PROGRAMS);
                if (program && Files.isRegularFile(source, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createLink(home.resolve(relative), source);
                } else if (program || everything) {
                    Files.copy(
                            source,
                            home.resolve(relative),
                            StandardCopyOption.COPY_ATTRIBUTES,
                            LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
        return home;
    }

    /** Made when the first test asks for a copy, and not in the processes that tests start. */
    private static final class Original {

        static final Path HOME = make();
        static final Path PROGRAMS = programs();

        private static Path make() {
            try {
                Path home = MemoryFolder.create("kiphan-test");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(home)));
                EmbeddedDatabase.start(home).close();
                return home;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path programs() {
            try (var found = Files.newDirectoryStream(HOME, "programs-*")) {
                return found.iterator().next().getFileName();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path home) {
            try {
                PrivateFiles.deleteFolder(home);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

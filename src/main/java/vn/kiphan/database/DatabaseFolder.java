package vn.kiphan.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the embedded server, readable by its owner only and held by one application at a time:
 *
 * <pre>
 * application.lock        held while an application works here; the operating system lets go of it when the application dies
 * cluster/                PostgreSQL's data
 * application.password    of the role that the application works as
 * superuser.password      of the role that set the server up
 * programs-…/             PostgreSQL's programs
 * server.log              what the server said while it started; its daily logs are in cluster/log
 * </pre>
 */
final class DatabaseFolder implements AutoCloseable {

    private final Path home;
    private final FileChannel lockFile;

    private DatabaseFolder(Path home, FileChannel lockFile) {
        this.home = home;
        this.lockFile = lockFile;
    }

    /**
     * Makes the folder if need be and takes hold of it.
     *
     * @throws DatabaseRefused if another application holds it, or if nothing may be written there
     */
    static DatabaseFolder hold(Path home) throws IOException {
        Path absolute = home.toAbsolutePath().normalize();
        FileChannel lockFile;
        try {
            PrivateFiles.createFolder(absolute);
            lockFile = FileChannel.open(
                    absolute.resolve("application.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (FileSystemException e) {
            throw new DatabaseRefused(
                    "The application cannot write into %s.".formatted(absolute),
                    "Start it in a folder of your own or as the owner of this one, or name another directory with kiphan.database.directory.",
                    e);
        }
        if (lock(lockFile) == null) {
            lockFile.close();
            throw new DatabaseRefused(
                    "Another Kịp Hạn is running on the database in %s. It was left alone.".formatted(absolute),
                    "Stop the other one first, or give this one a directory of its own with kiphan.database.directory.");
        }
        return new DatabaseFolder(absolute, lockFile);
    }

    private static @Nullable FileLock lock(FileChannel lockFile) throws IOException {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path home() {
        return home;
    }

    Path cluster() {
        return home.resolve("cluster");
    }

    /** Where a cluster is made before it is moved into place whole. */
    Path clusterInTheMaking() {
        return home.resolve("cluster.new");
    }

    Path serverLog() {
        return home.resolve("server.log");
    }

    Path superuserPasswordFile() {
        return home.resolve("superuser.password");
    }

    Path applicationPasswordFile() {
        return home.resolve("application.password");
    }

    /** Lets go of the folder. */
    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}

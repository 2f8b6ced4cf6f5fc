package vn.kiphan.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, unpacked once from the jar into a folder named after their content. An older version's folder goes when
 * a newer one has been unpacked.
 */
final class PostgresPrograms {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresPrograms.class);

    private static final String PREFIX = "programs-";

    private final Path home;
    private final Path bin;

    private PostgresPrograms(Path home, Path bin) {
        this.home = home;
        this.bin = bin;
    }

    static PostgresPrograms unpackedIn(Path home) throws IOException {
        byte[] archive = archive();
        Path folder = home.resolve(PREFIX + contentName(archive));
        if (Files.notExists(folder)) {
            Path aside = home.resolve("unpacking");
            PrivateFiles.deleteFolder(aside);
            unpack(archive, aside);
            Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
            deleteOthers(home, folder);
            LOG.info("Unpacked PostgreSQL's programs into {}", folder);
        }
        return new PostgresPrograms(home, folder.resolve("bin"));
    }

    /** What a program answered: its exit status and everything that it printed. */
    record Answer(int status, String text) {

        boolean succeeded() {
            return status == 0;
        }
    }

    /**
     * Runs a program to its end. Under root on Linux it runs in a user namespace of its own, because PostgreSQL refuses to work as
     * root.
     */
    Answer run(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(executable(program));
        command.addAll(arguments);

        // a file and not a pipe: the server that pg_ctl leaves behind may hold its output open
        Path output = Files.createTempFile(home, program, ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.PIPE)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            process.getOutputStream().close();
            return new Answer(process.waitFor(), Files.readString(output).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private String executable(String program) {
        return bin.resolve(windows() ? program + ".exe" : program).toString();
    }

    private static byte[] archive() throws IOException {
        try (InputStream in =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), System.getProperty("os.arch"))) {
            return in.readAllBytes();
        } catch (IllegalStateException e) {
            throw new DatabaseRefused(
                    "This build of the application carries no PostgreSQL for %s on %s."
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
                    "Build it on this kind of machine, or set SPRING_DATASOURCE_URL to a PostgreSQL server of your own.",
                    e);
        }
    }

    private static String system() {
        if (windows()) {
            return "Windows";
        }
        return System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
    }

    private static boolean windows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    /** Tells one version's archive from the next; quick, because each start asks. */
    private static String contentName(byte[] archive) {
        CRC32 checksum = new CRC32();
        checksum.update(archive);
        return "%08x-%d".formatted(checksum.getValue(), archive.length);
    }

    private static void unpack(byte[] archive, Path folder) throws IOException {
        PrivateFiles.createFolder(folder);
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException(
                    "the archive of PostgreSQL's programs reaches outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Path parent = Objects.requireNonNull(target.getParent());
        Files.createDirectories(parent);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.copy(folder.resolve(entry.getLinkName()), target);
        } else {
            Files.copy(tar, target);
        }
        if (parent.endsWith("bin") && !target.toFile().setExecutable(true, true)) {
            throw new IOException("cannot make " + target + " executable");
        }
    }

    private static void deleteOthers(Path home, Path current) throws IOException {
        try (var others = Files.newDirectoryStream(home, PREFIX + "*")) {
            for (Path other : others) {
                if (!other.equals(current)) {
                    PrivateFiles.deleteFolder(other);
                }
            }
        }
    }
}

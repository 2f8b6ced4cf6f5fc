package vn.kiphan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * LibreOffice Writer with the fonts of the application's own and no others, from the usual places or where {@code LIBREOFFICE} names it: how a .docx looks to those who open it. Without it
 * the test is skipped with a loud line, except under {@code CI=true}, where that is a failure.
 */
public final class LibreOffice {

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/soffice",
            "/usr/lib/libreoffice/program/soffice",
            "/usr/local/bin/soffice",
            "/snap/bin/libreoffice",
            "/Applications/LibreOffice.app/Contents/MacOS/soffice",
            "C:\\Program Files\\LibreOffice\\program\\soffice.exe");

    private LibreOffice() {}

    /** Prints the .docx files to .pdf files of the same names in the folder; ends the test when there is no LibreOffice. */
    public static void print(Path folder, List<Path> documents) throws IOException, InterruptedException {
        convert(folder, "pdf", folder, documents);
    }

    /** Opens a workbook and saves it again as .xlsx under the same name in another folder; ends the test when there is no LibreOffice. */
    public static Path savedAgain(Path folder, Path workbook) throws IOException, InterruptedException {
        Path saved = Files.createDirectories(folder.resolve("saved"));
        convert(folder, "xlsx:Calc MS Excel 2007 XML", saved, List.of(workbook));
        Path again = saved.resolve(workbook.getFileName());
        if (!Files.exists(again) && !"true".equals(System.getenv("CI"))) {
            String sentence =
                    "LIBREOFFICE WITHOUT CALC: how a workbook comes back is not tested. Install LibreOffice Calc.";
            System.err.println("\n*** " + sentence + " ***\n");
            Assumptions.abort(sentence);
        }
        return again;
    }

    private static void convert(Path folder, String format, Path into, List<Path> documents)
            throws IOException, InterruptedException {
        Path program = program().orElse(null);
        if (program == null) {
            String sentence =
                    "NO LIBREOFFICE FOUND: how a .docx looks is not tested. Install LibreOffice Writer or name it in LIBREOFFICE.";
            if ("true".equals(System.getenv("CI"))) {
                fail(sentence);
            }
            System.err.println("\n*** " + sentence + " ***\n");
            Assumptions.abort(sentence);
        }
        Path log = folder.resolve("libreoffice.log");
        ProcessBuilder command = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        String.valueOf(program),
                                        "-env:UserInstallation="
                                                + folder.resolve("libreoffice").toUri(),
                                        "--headless",
                                        "--norestore",
                                        "--convert-to",
                                        format,
                                        "--outdir",
                                        into.toString()),
                                documents.stream().map(Path::toString))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment().put("FONTCONFIG_FILE", fonts(folder).toString());
        Process printing = command.start();
        boolean ended = printing.waitFor(5, TimeUnit.MINUTES);
        printing.destroyForcibly();
        assertThat(ended).as(Files.readString(log)).isTrue();
    }

    /** What a machine has installed differs, and old Liberation fonts lack the letters of Vietnamese. */
    private static Path fonts(Path folder) throws IOException {
        Path ours = Path.of("target", "classes", "liberation").toAbsolutePath();
        return Files.writeString(folder.resolve("fonts.conf"), """
                <?xml version="1.0"?>
                <fontconfig>
                  <dir>%s</dir>
                  <cachedir>%s</cachedir>
                </fontconfig>
                """.formatted(ours, folder.resolve("font-cache")));
    }

    private static Optional<Path> program() {
        return Stream.concat(
                        Stream.ofNullable(System.getenv("LIBREOFFICE")).map(Path::of),
                        USUAL_PLACES.stream().map(Path::of))
                .filter(Files::isExecutable)
                .findFirst();
    }
}

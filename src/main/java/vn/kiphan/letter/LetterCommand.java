package vn.kiphan.letter;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import vn.kiphan.lettertext.LetterFile;
import vn.kiphan.lettertext.UnreadableLetter;
import vn.kiphan.lettertext.UnreadableLetter.Reason;

/**
 * Reads letters from the command line, for archives and for checking: one JSON document to a file, one line each, on standard output. Needs
 * no database, no web server and no application around it.
 */
public final class LetterCommand {

    /** The first argument that asks for this command. */
    public static final String NAME = "read-letter";

    private static final int ALL_READ = 0;
    private static final int NOT_ALL_READ = 2;

    private final LetterReader reader = new LetterReader();
    private final ResourceBundle sentences = ResourceBundle.getBundle("messages.letter", Locale.ROOT);
    private final ResourceBundle refusals = ResourceBundle.getBundle("messages.lettertext", Locale.ROOT);

    private LetterCommand() {}

    /** Whether the arguments of a program ask for this command. */
    public static boolean isAskedFor(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(NAME);
    }

    /**
     * Reads the files named behind the command and prints what they say.
     *
     * @return the exit code: 0, or 2 when there was nothing to read or a file could not be read
     */
    public static int run(String[] arguments) {
        PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        // whatever a library has to say while it reads is no answer
        System.setOut(System.err);
        LoggingSystem.get(LetterCommand.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        int code = new LetterCommand().answer(List.of(arguments).subList(1, arguments.length), answers);
        answers.flush();
        return code;
    }

    private int answer(List<String> files, PrintStream answers) {
        if (files.isEmpty()) {
            System.err.println(sentences.getString("letter.command.usage"));
            return NOT_ALL_READ;
        }
        int code = ALL_READ;
        for (String file : files) {
            LetterJson answer = read(file);
            code = answer.problems().isEmpty() ? code : NOT_ALL_READ;
            // a line end of every system: what reads the lines need not know where they were written
            answers.print(answer.line() + "\n");
            answers.flush();
        }
        return code;
    }

    /** One file must never keep the others from being read, whatever is wrong with it. */
    private LetterJson read(String file) {
        try {
            return LetterJson.of(file, reader.read(new LetterFile(file, content(file))));
        } catch (UnreadableLetter unreadable) {
            return LetterJson.unreadable(file, refusals.getString(unreadable.messageKey()));
        } catch (RuntimeException | StackOverflowError broken) {
            broken.printStackTrace();
            return LetterJson.unreadable(file, refusals.getString(new UnreadableLetter(Reason.DAMAGED).messageKey()));
        }
    }

    private static byte[] content(String file) {
        try {
            Path path = Path.of(file);
            if (!Files.isRegularFile(path)) {
                throw new UnreadableLetter(Reason.NO_FILE);
            }
            if (Files.size(path) > LetterFile.LARGEST) {
                throw new UnreadableLetter(Reason.TOO_LARGE);
            }
            return Files.readAllBytes(path);
        } catch (IOException | InvalidPathException notThere) {
            throw new UnreadableLetter(Reason.NO_FILE, notThere);
        }
    }
}

package vn.kiphan.preview;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** The program that draws one small picture and ends; started by the server for each, with limits of memory and time. */
public final class PreviewCommand {

    /** The first argument that asks for this command. */
    public static final String NAME = "draw-preview";

    private static final int DRAWN = 0;
    private static final int NOT_DRAWN = 2;

    private PreviewCommand() {}

    /** Whether the arguments of a program ask for this command. */
    public static boolean isAskedFor(String[] arguments) {
        return arguments.length == 4 && arguments[0].equals(NAME);
    }

    /** Draws the content of media type 1 in file 2 as a JPEG into file 3; returns the exit code. */
    public static int run(String[] arguments) {
        LoggingSystem.get(PreviewCommand.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        try {
            Path content = Path.of(arguments[2]);
            BufferedImage picture =
                    arguments[1].equals("application/pdf") ? FirstPage.draw(content) : SmallPicture.read(content);
            SmallPicture.write(picture, Path.of(arguments[3]));
            return DRAWN;
        } catch (Exception | StackOverflowError e) {
            return NOT_DRAWN; // whatever a decoder stumbles over: the file is shown by its name alone
        }
    }
}

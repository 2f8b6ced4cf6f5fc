package vn.kiphan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.kiphan.letter.LetterCommand;
import vn.kiphan.preview.PreviewCommand;

/**
 * Starts Kịp Hạn: directives of a communications department and the media-coverage reports on them. With {@code read-letter} and the names
 * of files it starts nothing and reads these letters; with {@code draw-preview} it draws one small picture for the server.
 */
@SpringBootApplication
public class KipHan {

    public static void main(String[] args) {
        if (LetterCommand.isAskedFor(args)) {
            System.exit(LetterCommand.run(args));
        }
        if (PreviewCommand.isAskedFor(args)) {
            System.exit(PreviewCommand.run(args));
        }
        SpringApplication.run(KipHan.class, args);
    }
}

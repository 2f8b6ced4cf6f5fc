package vn.kiphan.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import vn.kiphan.document.FileId;

/** Where the small pictures lie: {@code <last 2 hex digits>/<id of the file>.jpg}. */
@Component
class PreviewFolder {

    private final Path folder;

    PreviewFolder(PreviewSettings settings) {
        this.folder = settings.directory().toAbsolutePath().normalize();
    }

    Path picture(FileId file) {
        String name = file.toString();
        return folder.resolve(name.substring(name.length() - 2)).resolve(name + ".jpg");
    }

    Path draft(FileId file) throws IOException {
        return Files.createDirectories(picture(file).getParent()).resolve(file + ".new");
    }
}

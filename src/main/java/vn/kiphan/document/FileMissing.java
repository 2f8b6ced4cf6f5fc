package vn.kiphan.document;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No file of this id, or its content is gone from the folder. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class FileMissing extends RuntimeException {

    FileMissing(FileId id, String detail) {
        super("file " + id + ": " + detail);
    }
}

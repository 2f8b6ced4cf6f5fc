package vn.kiphan.drafting;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import vn.kiphan.lettertext.LetterFile;

/** A letter's file as it was uploaded, read once and then both understood and kept. */
record LetterUpload(String name, byte[] content) {

    LetterFile letter() {
        return new LetterFile(name, content);
    }

    InputStream stream() {
        return new ByteArrayInputStream(content);
    }
}

package vn.kiphan.scan;

import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.document.FileId;
import vn.kiphan.shared.Author;

/** The scanner has found something in a file, which now lies apart. */
record FileInfected(FileId file, String name, String sha256, String signature) implements Auditable {

    @Override
    public Author by() {
        return Author.SYSTEM;
    }

    @Override
    public String action() {
        return "file.infected";
    }

    @Override
    public String subjectType() {
        return "file";
    }

    @Override
    public UUID subjectId() {
        return file.value();
    }

    @Override
    public String details() {
        return name + ", SHA-256 " + sha256 + ": " + signature;
    }
}

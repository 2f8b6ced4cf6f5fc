package vn.kiphan.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.kiphan.audit.Auditable;
import vn.kiphan.shared.Author;

/** A kind or a channel was added, corrected or moved. Lines have codes; the trail wants an identifier, which is made of the code. */
record CatalogueEvent(Author by, String action, String code, String details) implements Auditable {

    @Override
    public String subjectType() {
        return "catalogue";
    }

    @Override
    public UUID subjectId() {
        return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
    }
}

package vn.kiphan.topic;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.Tags;

/** The tags of a directive as an officer types them; none is right as well. */
record TopicForm(
        @Nullable Long version,

        @Size(max = 800, message = "{topic.tags.long}") String tags) {

    static final int MOST = 12;
    static final int LONGEST = 80;

    TopicForm {
        tags = tags == null ? "" : tags.strip();
    }

    /** Not more than a dozen, and none a whole sentence. */
    boolean few() {
        Tags typed = Tags.of(tags);
        return typed.atMost(MOST, LONGEST).words().size() == typed.words().size();
    }

    /** The version that the writer saw; 0 while nobody has set any. */
    long seenVersion() {
        return version == null ? 0 : version;
    }
}

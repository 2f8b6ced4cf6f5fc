package vn.kiphan.addressing;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of "Kính gửi" as written, and the group of units that it stands for, if it stands for one. */
@Embeddable
public record RecipientLine(String text, @Nullable UUID groupId) {}

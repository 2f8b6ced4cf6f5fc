package vn.kiphan.addressing;

import java.util.List;
import vn.kiphan.shared.UnitId;

/**
 * The picked units of a draft as they would be frozen now.
 *
 * @param gone those that are in no group any more, so that nobody could say under which line they belong
 */
public record Recipients(List<FrozenRecipient> listed, List<UnitId> gone) {}

package vn.kiphan.addressing;

import vn.kiphan.shared.UnitId;

/** A unit of the list as it is frozen at issue, under the name of that day. */
public record FrozenRecipient(
        UnitId unit,
        int linePosition,
        String groupName,
        String unitName,
        String unitKind,
        String district,
        String telephone) {}

package vn.kiphan.account;

import java.io.Serializable;
import vn.kiphan.shared.UnitId;

/** A role that a person holds for a unit today, with the unit's name of today. */
public record Appointment(UnitId unit, String unitName, Role role) implements Serializable {}

package vn.kiphan.campaign;

import java.time.Instant;
import vn.kiphan.shared.Author;

/** A unit filed its report. Published in the filing transaction, after the assignment has moved. */
public record AssignmentFiled(AssignmentId assignment, Author by, Instant at) {}

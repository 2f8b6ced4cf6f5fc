package vn.kiphan.campaign;

import java.time.Instant;
import java.util.UUID;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.shared.Author;

/** An amendment moved the deadline of one of the reports for all units. Published in its transaction, after the assignments have moved. */
public record DeadlineMoved(DirectiveId directive, UUID terms, Instant to, Author by, Instant at) {}

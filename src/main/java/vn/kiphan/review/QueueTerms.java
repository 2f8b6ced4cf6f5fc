package vn.kiphan.review;

import java.util.UUID;
import vn.kiphan.directive.DirectiveId;

/** One of several reports that a directive asks for, offered as a filter of the queue. */
record QueueTerms(UUID id, DirectiveId directive, String label) {}

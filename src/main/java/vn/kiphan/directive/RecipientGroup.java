package vn.kiphan.directive;

import java.util.List;

/**
 * A group of the frozen list with the first of its units: enough to know whom a directive went to. All of them stand on a page of their
 * own, which is paged.
 */
record RecipientGroup(String name, int units, List<Named> first) {

    /** A unit under the name that it had at issue. */
    record Named(String name, String district) {}

    /** How many of its units are not among the first. */
    public int others() {
        return units - first.size();
    }
}

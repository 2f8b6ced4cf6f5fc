package vn.kiphan.account;

import java.util.Map;

/**
 * How much waits for a person, by the address of the desk on which it lies: {@code /approvals}. Each module that has a desk is a bean of
 * it; the navigation says the counts on every page, so they take one statement each.
 */
public interface WaitingCount {

    /** Nothing for a person who has no such desk; no statement either. */
    Map<String, Integer> of(SignedInPerson person);
}

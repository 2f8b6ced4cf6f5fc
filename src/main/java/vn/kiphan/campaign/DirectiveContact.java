package vn.kiphan.campaign;

import org.jspecify.annotations.Nullable;

/**
 * What a unit needs about a directive beside its text: whom to ask, and who withdrew it.
 *
 * @param department the department's name of today, with {@code telephone}; empty when unknown
 * @param issuedBy the officer who issued it
 */
record DirectiveContact(
        String department,
        String telephone,
        String issuedBy,
        @Nullable String withdrawnBy) {}

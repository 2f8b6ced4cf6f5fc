/** What a unit did, as values: what an entry says and how it reads, what a directive asks for, and what entries add up to. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "catalogue", "directive", "topic", "campaign"})
package vn.kiphan.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

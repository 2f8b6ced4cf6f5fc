/** The PostgreSQL of one's own that runs when no other is configured, and the checks that it keeps what it is given. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.kiphan.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

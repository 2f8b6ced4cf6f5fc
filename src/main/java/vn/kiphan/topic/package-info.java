/** The tags of issued directives: read from their own words until an officer sets them; what units file is offered to a directive by them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "account", "directive"})
package vn.kiphan.topic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

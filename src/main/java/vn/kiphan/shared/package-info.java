/** Value types without business meaning: identifiers, authors, spans of days, mark-less text. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.kiphan.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

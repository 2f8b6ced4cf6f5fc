/** Whether a text is about what a directive asks for: words in common, and which ones. No database. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package vn.kiphan.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

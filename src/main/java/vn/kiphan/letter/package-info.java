/** The official letter as a document: reads one into a draft. No database. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "lettertext", "letterdate"})
package vn.kiphan.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Extensions: a unit asks for a later deadline, an officer grants it, grants an earlier day, or refuses with a word. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "account",
            "workday",
            "reason",
            "directivetext",
            "directive",
            "campaign"
        })
package vn.kiphan.extension;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

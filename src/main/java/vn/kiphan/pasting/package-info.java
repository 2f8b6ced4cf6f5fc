/** Entries from pasted text: links, rows of a sheet, lines of a chat, each understood as far as it can be and mended by a person. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "audit", "account", "campaign", "coverage", "entering", "report", "webpage"})
package vn.kiphan.pasting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Formatted text from the clipboard, made into text with marks by a sanitizer that lets nothing else through. No database. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account"})
package vn.kiphan.clipboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The official letter as a document: reads one (text, .docx, .pdf) into a draft. No database. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package vn.kiphan.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

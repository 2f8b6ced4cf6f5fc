/** The official letter as a document */
@NullMarked
@ApplicationModule(allowedDependencies = { reads one (text, .docx, .pdf) into a draft, writes one in the prescribed form. No database.:"shared"})
package vn.kiphan.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

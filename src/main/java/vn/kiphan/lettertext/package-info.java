/** The words of an official letter: out of a file (text, .docx, .doc, .pdf) under limits, made even, in lines, columns and paragraphs. No database. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package vn.kiphan.lettertext;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

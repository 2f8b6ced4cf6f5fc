/** Small pictures of stored pictures and of the first pages of PDFs, made by a process of its own and shown beside the files. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "document"})
package vn.kiphan.preview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Documents in the form that Nghị định 30/2020/NĐ-CP prescribes: what one says, and the writer of its file. No database. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package vn.kiphan.officialdocument;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

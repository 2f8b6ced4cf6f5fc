/** What a directive says, as values: its head, tasks, bases and reporting terms, single and periodic. No database. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "addressing"})
package vn.kiphan.directivetext;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** To whom a document goes: recipient lines and the groups that they stand for, rules, units picked singly. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "unit"})
package vn.kiphan.addressing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

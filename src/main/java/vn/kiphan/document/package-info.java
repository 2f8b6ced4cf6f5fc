/** Stored files: upload, type check by content, SHA-256, download as an attachment. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "account"})
package vn.kiphan.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The directive as a document that goes out: composed in the prescribed form from its data, handed out as .docx and .pdf. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "account",
            "officialdocument",
            "unit",
            "directivetext",
            "directive",
            "campaign"
        })
package vn.kiphan.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

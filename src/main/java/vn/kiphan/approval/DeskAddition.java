package vn.kiphan.approval;

import java.util.Set;
import vn.kiphan.shared.UnitId;

/** Something that a module above shows below what waits on the clerk's desk. Each is a bean. */
public interface DeskAddition {

    /** The template whose fragment {@code card(content)} shows it. */
    String template();

    /** What the fragment shows, of these departments; read once for each page. */
    Object content(Set<UnitId> departments);
}

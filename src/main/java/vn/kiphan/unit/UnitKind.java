package vn.kiphan.unit;

/** What sort of unit it is. A department issues directives; the others report on them. */
public enum UnitKind {
    DEPARTMENT,
    PRESS,
    WEBSITE,
    IT_CENTRE,
    DISTRICT_CENTRE,
    COMMUNE_STATION
}

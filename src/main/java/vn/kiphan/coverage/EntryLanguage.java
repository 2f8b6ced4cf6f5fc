package vn.kiphan.coverage;

/** The language of an entry: Vietnamese and the languages in which the province's stations broadcast. */
public enum EntryLanguage {
    VIETNAMESE,
    MNONG,
    EDE,
    HMONG,
    OTHER
}

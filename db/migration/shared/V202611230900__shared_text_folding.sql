-- Text for search and comparison: no tone and no diacritic, đ as d, one apostrophe, one dash, single spaces, lower case.
-- The same as MarklessText.fold in Java; a test compares the two. Its collations are its own, so that the database's make no
-- difference, and an index on fold(name) stays right.
create function fold(text) returns text
    language sql immutable strict parallel safe
    return lower(
        btrim(
            regexp_replace(
                translate(
                    regexp_replace(
                        normalize(translate($1, U&'\2019\02BC\2018`\00B4', ''''''''''''), nfkd) collate "C",
                        '[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+', '', 'g'),
                    U&'\0111\0110\2010\2011\2012\2013\2014\2212', 'dd------'),
                '[\t-\r\x1c-\x20\x85\u1680\u2028\u2029]+', ' ', 'g'))
        collate "und-x-icu");

comment on function fold(text) is 'mark-less text for search and comparison, as MarklessText.fold does in Java';

-- Lists sort by the Vietnamese alphabet: order by name collate vietnamese. Digits count as numbers: "Tổ 2" before "Tổ 10".
create collation vietnamese (provider = icu, locale = 'vi-u-kn-true');

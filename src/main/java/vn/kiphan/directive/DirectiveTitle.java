package vn.kiphan.directive;

/** A directive as other pages name it. */
public record DirectiveTitle(
        DirectiveId id, String numberAndSymbol, String issuer, String subject, DirectiveStatus status) {}

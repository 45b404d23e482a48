package shop;

/** What a rule is given; the record of the same components in the rules. */
public record Order(String sku, long count, long years) {}

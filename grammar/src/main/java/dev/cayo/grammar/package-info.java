/**
 * The generated lexer and parser, nothing else.
 *
 * <p>Not null-marked: the accessors of a generated parse tree return null for whatever is absent.
 */
package dev.cayo.grammar;

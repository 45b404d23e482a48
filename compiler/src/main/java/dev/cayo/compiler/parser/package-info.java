/**
 * From source text to the syntax tree: lexer, token filter, parser, tree builder. The only package
 * that knows ANTLR.
 *
 * <p>{@link dev.cayo.compiler.parser.Parser} is the way in. The stages, in order: {@code
 * TokenReader} (characters to tokens), {@code BracketBalancer} (mends brackets, so that what
 * follows may rely on them), {@code TokenFilter} (newlines, type lists, lambdas, soft keywords,
 * nesting), the generated parser with {@code Recovery}, and the builders.
 */
@NullMarked
package dev.cayo.compiler.parser;

import org.jspecify.annotations.NullMarked;

/**
 * The corpus of hostile programs and files, and what judges them: {@link
 * dev.cayo.samples.hostile.Corpus} runs all of them in one JVM beside two programs that must not
 * notice.
 */
package dev.cayo.samples.hostile;

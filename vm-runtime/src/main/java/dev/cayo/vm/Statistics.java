package dev.cayo.vm;

/**
 * What an isolate has used so far.
 *
 * @param instructions of the ISA that were executed
 * @param fuel one unit for each instruction, and what natives and counts of memory charged
 * @param allocated bytes, as {@link MemorySizes} has them
 * @param mostLive bytes that were live at once were at most so many; within a quarter, where {@link
 *     Isolate.Builder#observed} was asked for, else as the limit made it known
 */
public record Statistics(long instructions, long fuel, long allocated, long mostLive) {}
